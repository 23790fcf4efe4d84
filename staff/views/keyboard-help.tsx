import { useEffect, useRef } from 'preact/hooks'
import { isMac } from '../browser.ts'
import { useText } from './text.ts'

/** The keyboard shortcuts, in a dialog that Escape closes. */
export function KeyboardHelp({ enterSends, onClose }: { enterSends: boolean; onClose: () => void }) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const modifier = isMac() ? 'Control' : 'Alt'
  useEffect(() => dialog.current?.showModal(), [])
  const keys = [
    [`${modifier} + 1 … 9`, t('keyboard.yours')],
    [`${modifier} + N`, t('keyboard.next')],
    [`${modifier} + Q`, t('keyboard.queue')],
    [`${modifier} + R`, t('keyboard.reply')],
    [enterSends ? 'Enter' : 'Control + Enter', t('keyboard.send')],
    [enterSends ? 'Shift + Enter' : 'Enter', t('keyboard.newLine')],
  ] as const
  return (
    <dialog ref={dialog} class="card help" aria-labelledby="help-heading" onClose={onClose}>
      <h1 id="help-heading">{t('keyboard.heading')}</h1>
      <p>{t('keyboard.lead')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('keyboard.keys')}</th>
            <th scope="col">{t('keyboard.does')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="main-button" onClick={() => dialog.current?.close()}>
        {t('keyboard.close')}
      </button>
    </dialog>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import { SPOKEN_LANGUAGES, translatedLanguageName } from '../models/language-names.ts'
import { ownLanguageName } from '../models/wording.ts'
import { useText } from './text.ts'

type MyLanguagesProps = { desk: Desk; announce: (words: string) => void; onClose: () => void }

/** The choice of the languages that the adviser answers in, in a dialog that Escape closes. */
export function MyLanguagesDialog({ desk, announce, onClose }: MyLanguagesProps) {
  const text = useText()
  const { t } = text
  const dialog = useRef<HTMLDialogElement>(null)
  const chosen = useSignal(desk.languages.list.value)
  const state = useSignal<'ready' | 'saving' | 'none' | 'failed'>('ready')
  useEffect(() => dialog.current?.showModal(), [])
  const all = [...new Set([...SPOKEN_LANGUAGES, ...desk.languages.list.value])]
  const toggle = (code: string) => {
    state.value = 'ready'
    chosen.value = chosen.value.includes(code)
      ? chosen.value.filter(one => one !== code)
      : [...chosen.value, code]
  }
  const save = async () => {
    if (state.value === 'saving') return
    state.value = chosen.value.length === 0 ? 'none' : 'saving'
    if (state.value === 'none') return
    if (!(await desk.languages.save(chosen.value))) {
      state.value = 'failed'
      return
    }
    announce(t('languages.saved'))
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} class="card help" aria-labelledby="languages-heading" onClose={onClose}>
      <form
        class="my-languages"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <h1 id="languages-heading">{t('languages.heading')}</h1>
        <p>{t('languages.lead')}</p>
        <fieldset class="language-list">
          <legend class="unseen">{t('languages.heading')}</legend>
          {all.map(code => (
            <label key={code} class="choice">
              <input type="checkbox" checked={chosen.value.includes(code)} onChange={() => toggle(code)} />
              <span>
                <span lang={code}>{ownLanguageName(code)}</span>
                {ownLanguageName(code) !== translatedLanguageName(code, text) &&
                  ` (${translatedLanguageName(code, text)})`}
              </span>
            </label>
          ))}
        </fieldset>
        {(state.value === 'none' || state.value === 'failed') && (
          <p class="error" role="alert">
            {t(`languages.${state.value}`)}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="main-button" aria-disabled={state.value === 'saving'}>
            {t(state.value === 'saving' ? 'languages.busy' : 'languages.save')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('act.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

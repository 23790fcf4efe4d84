import { useEffect, useState } from 'preact/hooks'
import type { PanelModel } from '../models/panel.ts'
import type { ChatModel } from './model.ts'

/** A kind question after a long quiet: no time runs out, and one press answers it. So does writing. Fetched when it is
 * asked, which is rare. */
export function StillThere({ panel, model }: { panel: PanelModel; model: ChatModel }) {
  const { t } = panel.words.value
  // A live region speaks of what comes into it, not of what it came with.
  const [asked, ask] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => ask(true), 100)
    const before = model.draft.peek()
    const stop = model.draft.subscribe(draft => {
      if (draft !== before) model.stillHere()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [model])
  return (
    <div class="note">
      <div role="status">{asked && <p>{t('still.ask')}</p>}</div>
      <button
        type="button"
        class="plain"
        onClick={({ currentTarget }) => {
          model.stillHere()
          // The pressed button goes: what it was pressed for is to go on writing.
          const chat = currentTarget.closest('.chat')
          chat?.querySelector<HTMLElement>('textarea')?.focus()
        }}
      >
        {t('still.here')}
      </button>
    </div>
  )
}

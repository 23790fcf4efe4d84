import { useEffect, useState } from 'preact/hooks'
import type { DoorModel } from '../models/door.ts'
import type { ChatModel } from './model.ts'

/** Asks after a long inactivity whether the resident is still there. There is no time limit; one press or any typing
 * answers. It is rare, so it is fetched on demand. */
export function StillThere({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { t } = door.words.value
  // The question appears once its words are loaded, so that the live region is there before its text.
  const [isReady, setReady] = useState(false)
  const answered = model.isSending('still_here')
  const answer = () => {
    if (!model.isSending('still_here')) model.send({ type: 'still_here' })
  }
  useEffect(() => {
    door.loadWords('sent').then(
      () => setReady(true),
      () => {},
    )
    const before = model.draft.peek()
    return model.draft.subscribe(draft => {
      if (draft !== before) answer()
    })
  }, [model])
  return (
    <div class={isReady && !answered ? 'note' : 'unseen'}>
      <div role="status">{isReady && !answered && <p>{t('still.ask')}</p>}</div>
      {isReady && !answered && (
        <button
          type="button"
          class="plain"
          onClick={({ currentTarget }) => {
            const chat = currentTarget.closest('.chat')
            answer()
            // The press removes the button. The resident wants to go on writing, so the focus moves to the composer.
            chat?.querySelector<HTMLElement>('textarea')?.focus()
          }}
        >
          {t('still.here')}
        </button>
      )}
    </div>
  )
}

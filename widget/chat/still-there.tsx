import { useEffect, useState } from 'preact/hooks'
import type { DoorModel } from '../models/door.ts'
import type { ChatModel } from './model.ts'

/** A kind question after a long quiet: no time runs out, and one press answers it. So does writing. Fetched when it is
 * asked, which is rare. */
export function StillThere({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { t } = door.words.value
  // Its words come by themselves; and a live region speaks of what comes into it, not of what it came with.
  const [asked, ask] = useState(false)
  const answered = model.isSending('still_here')
  const answer = () => {
    if (!model.isSending('still_here')) model.send({ type: 'still_here' })
  }
  useEffect(() => {
    door.loadWords('sent').then(
      () => ask(true),
      () => {},
    )
    const before = model.draft.peek()
    return model.draft.subscribe(draft => {
      if (draft !== before) answer()
    })
  }, [model])
  return (
    <div class={asked && !answered ? 'note' : 'unseen'}>
      <div role="status">{asked && !answered && <p>{t('still.ask')}</p>}</div>
      {asked && !answered && (
        <button
          type="button"
          class="plain"
          onClick={({ currentTarget }) => {
            const chat = currentTarget.closest('.chat')
            answer()
            // The pressed button goes: what it was pressed for is to go on writing.
            chat?.querySelector<HTMLElement>('textarea')?.focus()
          }}
        >
          {t('still.here')}
        </button>
      )}
    </div>
  )
}

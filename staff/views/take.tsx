import type { Chat } from '../models/chat.ts'
import { useText } from './text.ts'

type TakeProps = { chat: Chat; isChat: boolean; hasDueTime: boolean; onTake: () => void }

/** The button that takes the conversation, and what taking it does and does not do for the target (D4). */
export function Take({ chat, isChat, hasDueTime, onTake }: TakeProps) {
  const { t } = useText()
  const { busy } = chat.actions
  const taking = t(isChat ? 'chat.taking' : 'item.taking')
  return (
    <div class="take">
      <button
        type="button"
        id="take"
        class="main-button"
        aria-disabled={busy.value !== null}
        aria-describedby="take-hint"
        onClick={onTake}
      >
        {busy.value === 'take' ? taking : t(isChat ? 'chat.take' : 'item.take')}
      </button>
      <p id="take-hint">
        {t(isChat ? 'chat.takeHint' : 'item.takeHint')}{' '}
        {hasDueTime && t(isChat ? 'chat.takePromise' : 'item.takePromise')}
      </p>
    </div>
  )
}

import type { Chat } from '../models/chat.ts'
import { useText } from './text.ts'

type TakeProps = { chat: Chat; isChat: boolean; promised: boolean; onTake: () => void }

/** The way to make it mine, and what that does and does not do for the promise (D4). */
export function Take({ chat, isChat, promised, onTake }: TakeProps) {
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
        {promised && t(isChat ? 'chat.takePromise' : 'item.takePromise')}
      </p>
    </div>
  )
}

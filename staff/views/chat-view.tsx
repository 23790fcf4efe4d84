import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Conversation, nextTarget } from '../../shared/domain/conversation/state.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { sayProblem } from '../models/say.ts'
import { BackToQueue } from './back-to-queue.tsx'
import { ClosedNote } from './closed-note.tsx'
import { Closing } from './closing.tsx'
import { Facts } from './facts.tsx'
import { focusWish, useKeptFocus } from './focus.ts'
import { Messages } from './messages.tsx'
import { Reply } from './reply.tsx'
import { useText } from './text.ts'

type ChatViewProps = { desk: Desk; chat: Chat; state: Conversation; announce: (words: string) => void }

/** One conversation: who and what, the messages, and what the adviser may do now. */
export function ChatView({ desk, chat, state, announce }: ChatViewProps) {
  const text = useText()
  const { t } = text
  const { busy, problem, run } = chat.actions
  const closing = useSignal(false)
  const held = chat.held.value
  const article = useRef<HTMLElement>(null)
  useKeptFocus(article, 'chat-heading')

  const act = async (type: 'take' | 'put_back') => {
    if (!(await run({ type }))) return
    announce(t(type === 'take' ? 'announce.taken' : 'announce.putBack'))
    focusWish.value = 'chat'
  }
  return (
    <article class="conversation" ref={article}>
      <BackToQueue desk={desk} />
      <Facts desk={desk} state={state}>
        {held && (
          <div class="buttons">
            <button
              type="button"
              class="button"
              aria-disabled={busy.value !== null}
              onClick={() => void act('put_back')}
            >
              {t(busy.value === 'put_back' ? 'chat.puttingBack' : 'chat.putBack')}
            </button>
            <button
              type="button"
              class="button"
              id="close-chat"
              aria-expanded={closing.value}
              onClick={() => {
                closing.value = !closing.value
                chat.actions.clearProblem()
              }}
            >
              {t('chat.close')}
            </button>
          </div>
        )}
      </Facts>
      {problem.value && !closing.value && (
        <p class="problem" role="alert">
          {sayProblem(problem.value, text)}
        </p>
      )}
      <Messages desk={desk} chat={chat} state={state} />
      {held && closing.value ? (
        <Closing
          chat={chat}
          announce={announce}
          onDone={() => {
            closing.value = false
            focusWish.value = 'chat'
          }}
          onCancel={() => {
            closing.value = false
            document.getElementById('close-chat')?.focus()
          }}
        />
      ) : held ? (
        <Reply desk={desk} chat={chat} state={state} />
      ) : state.phase === 'waiting' ? (
        <div class="take">
          <button
            type="button"
            id="take"
            class="main-button"
            aria-disabled={busy.value !== null}
            aria-describedby="take-hint"
            onClick={() => void act('take')}
          >
            {t(busy.value === 'take' ? 'chat.taking' : 'chat.take')}
          </button>
          <p id="take-hint">
            {t('chat.takeHint')} {nextTarget(state.targets)?.due && t('chat.takePromise')}
          </p>
        </div>
      ) : (
        <ClosedNote chat={chat} state={state} />
      )}
    </article>
  )
}

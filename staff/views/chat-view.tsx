import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { mayGoToStageTwo } from '../../shared/domain/conversation/stage-two.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { nextTarget } from '../../shared/domain/target/target.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { formatProblem } from '../models/wording.ts'
import { type Action, ActionBar } from './action-bar.tsx'
import { ActionPanel } from './action-panel.tsx'
import { BackToQueue } from './back-to-queue.tsx'
import { ClosedNote } from './closed-note.tsx'
import { Facts } from './facts.tsx'
import { focusRequest, useRestoredFocus } from './focus.ts'
import { Hazards } from './hazards.tsx'
import { Messages } from './messages.tsx'
import { Reply } from './reply.tsx'
import { Take } from './take.tsx'
import { useText } from './text.ts'

type ChatViewProps = { desk: Desk; chat: Chat; state: Conversation; announce: (words: string) => void }

/** One conversation: its header, its history, and what the adviser may do now. */
export function ChatView({ desk, chat, state, announce }: ChatViewProps) {
  const text = useText()
  const { t } = text
  const { problem, run } = chat.actions
  const action = chat.form.field<Action | null>('action', null)
  const restored = useSignal(action.peek() !== null)
  const held = chat.held.value
  const article = useRef<HTMLElement>(null)
  useRestoredFocus(article, 'chat-heading')
  const isChat = state.kind === 'chat'
  desk.clock.tick.value
  const stageTwo = mayGoToStageTwo(state, desk.clock.now())
  // An action closes when the conversation is no longer mine, unless any adviser may take it. Stage 2 closes once the
  // complaint is there.
  const isAllowed = held || (action.value !== null && FOR_ANY_ADVISER.has(action.value))
  const open = isAllowed && (action.value !== 'stageTwo' || stageTwo) ? action.value : null

  const act = async (type: 'take' | 'put_back') => {
    if (!(await run({ type }))) return
    announce(t(type === 'take' ? 'announce.taken' : 'announce.putBack'))
    focusRequest.value = 'chat'
  }
  const close = () => {
    if (action.value) chat.form.clear(action.value)
    action.value = null
  }
  return (
    <article class={isChat && !open ? 'conversation' : 'conversation long'} ref={article}>
      <BackToQueue desk={desk} />
      <Facts desk={desk} state={state}>
        {(state.phase !== 'closed' || stageTwo) && (
          <ActionBar
            chat={chat}
            state={state}
            held={held}
            stageTwo={stageTwo}
            open={open}
            onOpen={next => {
              restored.value = false
              action.value = action.value === next ? null : next
              chat.actions.clearProblem()
            }}
            onPutBack={() => void act('put_back')}
          />
        )}
      </Facts>
      {problem.value && !open && (
        <p class="problem" role="alert">
          {formatProblem(problem.value, text)}
        </p>
      )}
      {state.hazards?.settled === null && state.phase !== 'closed' && (
        <Hazards chat={chat} state={state} announce={announce} />
      )}
      <Messages desk={desk} chat={chat} state={state} />
      {open && (state.phase !== 'closed' || open === 'stageTwo') ? (
        <ActionPanel
          action={open}
          desk={desk}
          chat={chat}
          state={state}
          restored={restored.value}
          announce={announce}
          onDone={() => {
            close()
            focusRequest.value = 'chat'
          }}
          onCancel={() => {
            close()
            chat.actions.clearProblem()
            document.getElementById(`act-${open}`)?.focus()
          }}
        />
      ) : held ? (
        <Reply desk={desk} chat={chat} state={state} />
      ) : state.phase === 'waiting' ? (
        <Take
          chat={chat}
          isChat={isChat}
          hasDueTime={Boolean(nextTarget(state.targets)?.due)}
          onTake={() => void act('take')}
        />
      ) : (
        <ClosedNote chat={chat} state={state} />
      )}
    </article>
  )
}

const FOR_ANY_ADVISER: ReadonlySet<Action> = new Set(['note', 'complaint', 'stageTwo'])

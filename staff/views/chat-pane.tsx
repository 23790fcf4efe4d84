import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { formatProblem } from '../models/wording.ts'
import { BackToQueue } from './back-to-queue.tsx'
import { ChatView } from './chat-view.tsx'
import { hasKeyboardRoom, useFocusRequest } from './focus.ts'
import { useText } from './text.ts'

type PaneProps = { desk: Desk; announce: (words: string) => void }

/** The right-hand side: the open conversation, or how to open one. */
export function ChatPane({ desk, announce }: PaneProps) {
  const text = useText()
  const { t } = text
  const chat = desk.open.value
  const refused = chat?.refused.value ?? null
  const ready = !chat || chat.conversation.value !== null || refused !== null
  useFocusRequest(
    'chat',
    ready,
    hasKeyboardRoom() ? ['reply', 'take', 'chat-heading'] : ['take', 'chat-heading'],
  )

  if (!chat) return <Placeholder heading={t('chat.choose')} body={t('chat.chooseBody')} />
  if (chat.conversation.value && !refused)
    return (
      <ChatView key={chat.id} desk={desk} chat={chat} state={chat.conversation.value} announce={announce} />
    )
  if (refused)
    return (
      <>
        <BackToQueue desk={desk} />
        <Placeholder heading={t('chat.unknown')} body={formatProblem(refusalToShow(refused, chat), text)} />
      </>
    )
  return (
    <>
      <BackToQueue desk={desk} />
      <h1 id="chat-heading" class="unseen" tabIndex={-1}>
        {t('chat.loading')}
      </h1>
      <p class="placeholder" role="status">
        {t('chat.loading')}
      </p>
    </>
  )
}

/** The server refuses an address that is not an id as malformed. To the adviser that means "not found". */
const refusalToShow = (refusal: NonNullable<Chat['refused']['value']>, chat: Chat) =>
  refusal.name === 'malformed' && chat.conversation.value === null
    ? ({ name: 'not_found' } as const)
    : refusal

function Placeholder({ heading, body }: { heading: string; body: string }) {
  return (
    <div class="placeholder">
      <h1 id="chat-heading" tabIndex={-1}>
        {heading}
      </h1>
      <p>{body}</p>
    </div>
  )
}

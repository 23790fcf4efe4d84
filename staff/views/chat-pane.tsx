import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { sayProblem } from '../models/say.ts'
import { BackToQueue } from './back-to-queue.tsx'
import { ChatView } from './chat-view.tsx'
import { hasKeyboardRoom, useFocusWish } from './focus.ts'
import { useText } from './text.ts'

type PaneProps = { desk: Desk; announce: (words: string) => void }

/** The right-hand side: the conversation that is open, or what to do to open one. */
export function ChatPane({ desk, announce }: PaneProps) {
  const text = useText()
  const { t } = text
  const chat = desk.open.value
  const refused = chat?.refused.value ?? null
  const ready = !chat || chat.conversation.value !== null || refused !== null
  useFocusWish(
    'chat',
    ready,
    hasKeyboardRoom() ? ['reply', 'take', 'chat-heading'] : ['take', 'chat-heading'],
  )

  if (!chat) return <Message heading={t('chat.choose')} body={t('chat.chooseBody')} />
  if (chat.conversation.value && !refused)
    return (
      <ChatView key={chat.id} desk={desk} chat={chat} state={chat.conversation.value} announce={announce} />
    )
  if (refused)
    return (
      <>
        <BackToQueue desk={desk} />
        <Message heading={t('chat.unknown')} body={sayProblem(unknownHere(refused, chat), text)} />
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

/** An address that is no conversation's id is refused for its shape: to the adviser that is "not found". */
const unknownHere = (refusal: NonNullable<Chat['refused']['value']>, chat: Chat) =>
  refusal.name === 'malformed' && chat.conversation.value === null
    ? ({ name: 'not_found' } as const)
    : refusal

function Message({ heading, body }: { heading: string; body: string }) {
  return (
    <div class="placeholder">
      <h1 id="chat-heading" tabIndex={-1}>
        {heading}
      </h1>
      <p>{body}</p>
    </div>
  )
}

import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { createConversation } from '../../shared/client/conversation.ts'
import type { OutboxItem } from '../../shared/client/outbox.ts'
import { type TextStorage, within } from '../../shared/client/storage.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation, Message } from '../../shared/domain/conversation/state.ts'
import type { AdviserCommand, StaffPresence } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack, Presence, Resumed } from '../../shared/protocol/wire.ts'
import { type Actions, createActions } from './actions.ts'
import { createFormDraft, type FormDraft } from './form-draft.ts'

type ReplyCommand = Omit<AdviserCommand & { type: 'reply' }, 'clientId'>
export type UnsentReply = OutboxItem<ReplyCommand>
/** The follow-up of a reply: a next step, or closing the conversation because the reply answers it in full. */
type ReplyFollowUp = { readonly promise: ReplyCommand['promise']; readonly thenClose: boolean }
const NO_FOLLOW_UP: ReplyFollowUp = { promise: null, thenClose: false }

/** One conversation as an adviser works on it: its log, their draft, their unsent replies and the unread count. */
export type Chat = {
  readonly id: string
  /** Null until the server has sent it. */
  readonly conversation: ReadonlySignal<Conversation | null>
  /** All its events in order, for facts that the conversation's state does not hold, such as who passed it on. */
  readonly events: ReadonlySignal<readonly ConversationEvent[]>
  /** Why the server will not show the conversation, or null. */
  readonly refused: ReadonlySignal<Refusal | null>
  /** The conversation is open and mine, so I may reply, put it back and close it. */
  readonly held: ReadonlySignal<boolean>
  readonly draft: Signal<string>
  /** The language I write in. Null: not chosen, so the page suggests one. */
  readonly language: Signal<string | null>
  /** The half-filled forms of this conversation. */
  readonly form: FormDraft
  /** My replies that are not in the conversation yet, in order. */
  readonly unsent: ReadonlySignal<readonly UnsentReply[]>
  /** The number of the resident's messages that came after my last reply and after I last had it open. */
  readonly unread: ReadonlySignal<number>
  /** The resident closed the chat and I have not seen that yet. */
  readonly leftUnseen: ReadonlySignal<boolean>
  readonly residentTyping: ReadonlySignal<boolean>
  readonly actions: Actions
  /** Sends the draft in this language and empties it. False when there is nothing to send. With `thenClose` the
   * conversation is closed as answered once the server has the reply. */
  send(language: string, followUp?: ReplyFollowUp): boolean
  tryAgain(clientId: string): void
  discard(clientId: string): void
  /** Call it when the adviser has changed the draft. */
  typed(): void
  /** Marks everything so far as seen. */
  markSeen(): void
  receive(events: readonly ConversationEvent[]): void
  receivePresence(presence: Presence): void
  /** Call it when the line comes up, the first time or again. */
  lineUp(): void
  close(): void
}

export type ChatOptions = {
  readonly id: string
  /** The adviser's id. */
  readonly me: string
  /** The adviser's part of the tab's storage. */
  readonly store: TextStorage
  readonly ask: (command: AdviserCommand) => Promise<Ack>
  readonly resume: (resume: { conversation: string; after: number }) => Promise<Resumed>
  readonly sendPresence: (presence: StaffPresence) => void
  readonly isUp: () => boolean
  readonly clientId: () => string
  /** Called with messages of the resident that arrive while the page is open, not with earlier ones. */
  readonly onMessages?: (messages: readonly Message[], chat: Chat) => void
  /** Called when the resident closes the chat while the page is open. */
  readonly onLeft?: (chat: Chat) => void
  /** Called with the server's answer to a reply. */
  readonly onSent?: (ok: boolean) => void
  /** Called when the conversation was closed after its last reply, as the adviser chose. */
  readonly onClosed?: (chat: Chat) => void
}

/** The model of one conversation over the client that widget and staff page share. */
export function createChat(options: ChatOptions): Chat {
  const { id, me, store, ask, resume, sendPresence, isUp, clientId } = options
  /** Client ids of replies after which to close. A reload forgets them; the adviser then sees that the conversation is
   * still open. */
  const closing = new Set<string>()
  const client = createConversation<ReplyCommand>({
    storage: store,
    key: text => `${text === 'seen' ? 'read' : text}:${id}`,
    other: 'resident',
    send: ask,
    onAnswer({ clientId: replyId }, { ok }) {
      options.onSent?.(ok)
      if (ok && closing.delete(replyId)) void closeAnswered()
    },
    resume: after => resume({ conversation: id, after }),
    tellTyping: typing => sendPresence({ conversation: id, typing }),
    answeredAt: state => state.messages.findLast(isBy(me))?.n ?? 0,
  })
  const { log, outbox, draft, seen } = client
  const { conversation } = log
  const language = signal(store.get(`language:${id}`))
  const form = createFormDraft(within(store, `form:${id}`))
  const actions = createActions({ conversation: id, ask, isUp, clientId, onDone: log.expect })

  async function closeAnswered() {
    if (await actions.run({ type: 'close', outcome: 'answered', referredTo: null })) options.onClosed?.(chat)
  }

  const chat: Chat = {
    id,
    conversation,
    events: log.events,
    refused: log.refused,
    held: computed(() => conversation.value?.phase === 'talking' && conversation.value.adviser?.id === me),
    draft,
    language,
    form,
    unsent: computed(() => {
      const arrived = new Set(conversation.value?.messages.map(message => message.clientId))
      return outbox.items.value.filter(({ command }) => !arrived.has(command.clientId))
    }),
    unread: client.unread,
    leftUnseen: computed(() => {
      const state = conversation.value
      return state?.closed?.by.role === 'resident' && state.adviser?.id === me && seen.value < state.n
    }),
    residentTyping: computed(() => client.typing.value !== null),
    actions,
    send(language, { promise, thenClose } = NO_FOLLOW_UP) {
      const text = draft.value
      if (text.trim() === '') return false
      const replyId = client.say({ type: 'reply', conversation: id, text, language, promise })
      if (thenClose) closing.add(replyId)
      return true
    },
    tryAgain: outbox.tryAgain,
    discard(clientId) {
      closing.delete(clientId)
      outbox.discard(clientId)
    },
    typed: client.typed,
    markSeen: client.see,
    receive: log.receive,
    receivePresence: client.hear,
    lineUp: client.lineUp,
    close() {
      for (const stop of stops) stop()
      client.close()
      form.close()
    },
  }

  const stops = [
    effect(() => store.set(`language:${id}`, language.value)),
    watchResident(conversation, options, chat),
  ]
  if (isUp()) chat.lineUp()
  return chat
}

/** Reports what the resident does while the page is open, and nothing from before. Returns a function that stops it. */
function watchResident(
  conversation: Chat['conversation'],
  { onMessages, onLeft }: ChatOptions,
  chat: Chat,
): () => void {
  let previous: Conversation | null = null
  return effect(() => {
    const [before, now] = [previous, conversation.value]
    previous = now
    if (!before || !now) return
    const fresh = now.messages.slice(before.messages.length).filter(({ by }) => by.role === 'resident')
    const left = !before.closed && now.closed?.by.role === 'resident'
    untracked(() => {
      if (fresh.length > 0) onMessages?.(fresh, chat)
      if (left) onLeft?.(chat)
    })
  })
}

const isBy =
  (adviser: string) =>
  ({ by }: Message): boolean =>
    by.role === 'adviser' && by.id === adviser

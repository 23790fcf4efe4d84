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
/** What comes with a reply: the next step that is promised in it, or that the reply is the whole answer. */
type WithReply = { readonly promise: ReplyCommand['promise']; readonly thenClose: boolean }
const ALONE: WithReply = { promise: null, thenClose: false }

/** One conversation at the desk: its log, my draft and replies on their way, and what I have not read yet. */
export type Chat = {
  readonly id: string
  /** Null until it has come. */
  readonly conversation: ReadonlySignal<Conversation | null>
  /** All that has happened in it, in order: for what the conversation's state does not keep, as who handed it on. */
  readonly events: ReadonlySignal<readonly ConversationEvent[]>
  /** The server will not show it, and why. */
  readonly refused: ReadonlySignal<Refusal | null>
  /** Open, and mine: I may reply, put back and close. */
  readonly held: ReadonlySignal<boolean>
  readonly draft: Signal<string>
  /** The language I write in; null: not chosen, so the conversation's. */
  readonly language: Signal<string | null>
  /** What is half filled in at its forms. */
  readonly form: FormDraft
  /** Replies that are not in the conversation yet, in order. */
  readonly unsent: ReadonlySignal<readonly UnsentReply[]>
  /** How many of the resident's messages I have not seen: those after my last reply and after I last looked. */
  readonly unread: ReadonlySignal<number>
  /** The resident ended it and I have not seen that yet. */
  readonly leftUnseen: ReadonlySignal<boolean>
  readonly residentTyping: ReadonlySignal<boolean>
  readonly actions: Actions
  /** Sends the draft in this language and empties it; false when there is nothing to send. With `thenClose` it is
   * closed as answered once the reply stands in it. */
  send(language: string, also?: WithReply): boolean
  tryAgain(clientId: string): void
  discard(clientId: string): void
  /** The draft has been changed by hand. */
  typed(): void
  /** All there is has been looked at. */
  see(): void
  receive(events: readonly ConversationEvent[]): void
  hear(presence: Presence): void
  /** The line is up, for the first time or again. */
  lineUp(): void
  close(): void
}

export type ChatOptions = {
  readonly id: string
  /** The adviser's id. */
  readonly me: string
  /** The adviser's own part of the tab's storage. */
  readonly store: TextStorage
  readonly ask: (command: AdviserCommand) => Promise<Ack>
  readonly resume: (resume: { conversation: string; after: number }) => Promise<Resumed>
  readonly tell: (presence: StaffPresence) => void
  readonly isUp: () => boolean
  readonly clientId: () => string
  /** Messages of the resident that came in while we watched, not those that were there before. */
  readonly onMessages?: (messages: readonly Message[], chat: Chat) => void
  /** The resident has ended it while we watched. */
  readonly onLeft?: (chat: Chat) => void
  readonly onSent?: (ok: boolean) => void
  /** It was closed after its last reply, as the adviser wished. */
  readonly onClosed?: (chat: Chat) => void
}

export function createChat(options: ChatOptions): Chat {
  const { id, me, store, ask, resume, tell, isUp, clientId } = options
  /** Replies after which to close. Not stored through a reload: the adviser then sees that it is still open. */
  const closing = new Set<string>()
  const client = createConversation<ReplyCommand>({
    storage: store,
    key: text => `${text === 'seen' ? 'read' : text}:${id}`,
    other: 'resident',
    send: ask,
    onAnswer({ clientId: sent }, { ok }) {
      options.onSent?.(ok)
      if (ok && closing.delete(sent)) void closeAnswered()
    },
    resume: after => resume({ conversation: id, after }),
    tellTyping: typing => tell({ conversation: id, typing }),
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
      const said = new Set(conversation.value?.messages.map(message => message.clientId))
      return outbox.items.value.filter(({ command }) => !said.has(command.clientId))
    }),
    unread: client.unread,
    leftUnseen: computed(() => {
      const state = conversation.value
      return state?.closed?.by.role === 'resident' && state.adviser?.id === me && seen.value < state.n
    }),
    residentTyping: computed(() => client.typing.value !== null),
    actions,
    send(language, { promise, thenClose } = ALONE) {
      const text = draft.value
      if (text.trim() === '') return false
      const sent = client.say({ type: 'reply', conversation: id, text, language, promise })
      if (thenClose) closing.add(sent)
      return true
    },
    tryAgain: outbox.tryAgain,
    discard(clientId) {
      closing.delete(clientId)
      outbox.discard(clientId)
    },
    typed: client.typed,
    see: client.see,
    receive: log.receive,
    hear: client.hear,
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

/** Reports what the resident does while we watch, never what was there before. Returns the way to stop. */
function watchResident(
  conversation: Chat['conversation'],
  { onMessages, onLeft }: ChatOptions,
  chat: Chat,
): () => void {
  let before: Conversation | null = null
  return effect(() => {
    const [was, now] = [before, conversation.value]
    before = now
    if (!was || !now) return
    const fresh = now.messages.slice(was.messages.length).filter(({ by }) => by.role === 'resident')
    const left = !was.closed && now.closed?.by.role === 'resident'
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

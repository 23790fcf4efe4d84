import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { createLog } from '../../shared/client/log.ts'
import { createOutbox, type OutboxItem } from '../../shared/client/outbox.ts'
import { type TextStorage, within } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation, Message } from '../../shared/domain/conversation/state.ts'
import type { AdviserCommand, StaffPresence } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack, Presence, Resumed } from '../../shared/protocol/wire.ts'
import { type Actions, createActions } from './actions.ts'
import { createFormDraft, type FormDraft } from './form-draft.ts'
import { createTyping } from './typing.ts'

type ReplyCommand = Omit<AdviserCommand & { type: 'reply' }, 'clientId'>
export type UnsentReply = OutboxItem<ReplyCommand>
/** What comes with a reply: the next step that is promised in it, or that the reply is the whole answer. */
export type WithReply = { readonly promise: ReplyCommand['promise']; readonly thenClose: boolean }
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
  const log = createLog({ resume: after => resume({ conversation: id, after }) })
  const { conversation } = log
  const draft = signal(store.get(`draft:${id}`) ?? '')
  const language = signal(store.get(`language:${id}`))
  const form = createFormDraft(within(store, `form:${id}`))
  const readTo = signal(Number(store.get(`read:${id}`) ?? 0))
  const typing = createTyping(on => tell({ conversation: id, typing: on }))
  const actions = createActions({ conversation: id, ask, isUp, clientId, onDone: log.expect })

  /** Replies after which to close. Not kept through a reload: the adviser then sees that it is still open. */
  const closing = new Set<string>()
  const outbox = createOutbox<ReplyCommand>({
    storage: {
      load: () => readJson<UnsentReply[]>(store, `outbox:${id}`) ?? [],
      save: items => writeJson(store, `outbox:${id}`, items.length > 0 ? items : null),
    },
    clientId,
    async send(command) {
      const ack = await ask(command)
      // The reply stays in sight as "sending" until it stands in the conversation: it never blinks away between.
      if (ack.ok) await arrival(ack.n)
      options.onSent?.(ack.ok)
      if (ack.ok && closing.delete(command.clientId)) void close()
      return ack
    },
  })

  async function close() {
    if (await actions.run({ type: 'close', outcome: 'answered', referredTo: null })) options.onClosed?.(chat)
  }

  /** Settles when the conversation has come to the number `n`, or after a while: the log goes on asking by itself. */
  function arrival(n: number): Promise<void> {
    log.expect(n)
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        stop()
        resolve()
      }
      const timer = setTimeout(done, ARRIVES_WITHIN)
      let stop = () => {}
      stop = effect(() => {
        if ((conversation.value?.n ?? 0) >= n) queueMicrotask(done)
      })
    })
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
    unread: computed(() => unreadIn(conversation.value, me, readTo.value)),
    leftUnseen: computed(() => {
      const state = conversation.value
      return state?.closed?.by.role === 'resident' && state.adviser?.id === me && readTo.value < state.n
    }),
    residentTyping: typing.residentTyping,
    actions,
    send(language, { promise, thenClose } = ALONE) {
      const text = draft.value
      if (text.trim() === '') return false
      batch(() => {
        draft.value = ''
        const sent = outbox.add({ type: 'reply', conversation: id, text, language, promise })
        if (thenClose) closing.add(sent)
      })
      typing.typed(true)
      return true
    },
    tryAgain: outbox.tryAgain,
    discard(clientId) {
      closing.delete(clientId)
      outbox.discard(clientId)
    },
    typed: () => typing.typed(draft.value.trim() === ''),
    see() {
      readTo.value = conversation.value?.n ?? 0
    },
    receive: log.receive,
    hear: typing.hear,
    lineUp() {
      void log.catchUp()
      outbox.flush()
    },
    close() {
      for (const stop of stops) stop()
      log.close()
      outbox.close()
      typing.close()
      form.close()
    },
  }

  let seen: Conversation | null = null
  const stops = [
    effect(() => store.set(`draft:${id}`, draft.value || null)),
    effect(() => store.set(`language:${id}`, language.value)),
    effect(() => store.set(`read:${id}`, readTo.value > 0 ? String(readTo.value) : null)),
    effect(() => {
      const [before, now] = [seen, conversation.value]
      seen = now
      if (before && now) untracked(() => noticeChange(before, now))
    }),
  ]

  function noticeChange(before: Conversation, now: Conversation) {
    const fresh = now.messages.slice(before.messages.length).filter(({ by }) => by.role === 'resident')
    if (fresh.length > 0) {
      typing.residentSpoke()
      options.onMessages?.(fresh, chat)
    }
    if (!before.closed && now.closed?.by.role === 'resident') options.onLeft?.(chat)
  }

  if (isUp()) chat.lineUp()
  return chat
}

/** Milliseconds. */
const ARRIVES_WITHIN = 4000

function unreadIn(state: Conversation | null, me: string, readTo: number): number {
  if (!state) return 0
  const mine = state.messages.findLast(({ by }) => by.role === 'adviser' && by.id === me)?.n ?? 0
  return state.messages.filter(({ n, by }) => by.role === 'resident' && n > Math.max(mine, readTo)).length
}

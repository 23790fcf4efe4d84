import type { OutboxItem } from '../../shared/client/outbox.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { ResidentCommand, Without } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'

/** A command before the outbox has added its client id. */
export type ToSend = Without<ResidentCommand, 'clientId'>

/** A message as it is shown. */
export type MessageEntry = {
  /** The client id of the resident's own message, so that it stays the same entry once it is sent. */
  readonly key: string
  /** The message's number in the conversation. Null while it is on its way. */
  readonly n: number | null
  /** The adviser's name. Null if the resident wrote it. */
  readonly name: string | null
  readonly at: Instant
  readonly text: string
  readonly language: string
  readonly state: 'sent' | 'sending' | 'not_sent'
  readonly refusal: Refusal | null
}

/** Lists the messages that the server has, in the order of their numbers, then the ones on their way, in the order they
 * were written. */
export function listMessages(
  conversation: Conversation | null,
  waiting: readonly OutboxItem<ToSend>[],
  timeOf: (item: OutboxItem<ToSend>) => Instant,
): MessageEntry[] {
  const messages = conversation?.messages ?? []
  const arrived = new Set(messages.map(message => message.clientId))
  const sent = messages.map(({ n, by, clientId, at, text, language }): MessageEntry => {
    const name = by.role === 'adviser' ? by.name : null
    return { key: clientId ?? String(n), n, name, at, text, language, state: 'sent', refusal: null }
  })
  const pending = waiting.flatMap((item): MessageEntry[] => {
    const { command, state, refusal } = item
    // The acknowledgement and the event may come in either order. Show the message once.
    if (command.type !== 'say' || arrived.has(command.clientId)) return []
    const { clientId: key, text, language } = command
    return [{ key, n: null, name: null, at: timeOf(item), text, language, state, refusal }]
  })
  return [...sent, ...pending]
}

/** An event that is shown among the messages: a contact attempt, a next step, a hand-over, a change. */
export type Note = ConversationEvent & {
  readonly type:
    | 'contacted'
    | 'promised'
    | 'transferred'
    | 'fields_changed'
    | 'complaint_raised'
    | 'converted'
}
const NOTE_TYPES: ReadonlySet<string> = new Set<Note['type']>([
  'contacted',
  'promised',
  'transferred',
  'fields_changed',
  'complaint_raised',
  'converted',
])

/** Lists the notes among the events, but not the resident's own conversion. */
export const listNotes = (events: readonly ConversationEvent[]): readonly Note[] =>
  events.filter((event): event is Note => NOTE_TYPES.has(event.type) && !isOwnChoice(event))

/** The resident's own conversion is confirmed anyway, and needs no note. */
const isOwnChoice = (event: ConversationEvent) => event.type === 'converted' && event.by === 'resident'

/** Merges messages and notes in the order of their numbers. Messages on their way come last. */
export function timeline(
  entries: readonly MessageEntry[],
  notes: readonly Note[],
): readonly (MessageEntry | Note)[] {
  const rank = ({ n }: MessageEntry | Note) => n ?? Number.POSITIVE_INFINITY
  // The difference of two infinities is NaN: two messages on their way keep their order.
  return [...entries, ...notes].sort((a, b) => rank(a) - rank(b) || 0)
}

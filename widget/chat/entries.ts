import type { OutboxItem } from '../../shared/client/outbox.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { ResidentCommand, Without } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'

/** A command as the model gives it to the outbox, which adds the client id. */
export type ToSend = Without<ResidentCommand, 'clientId'>

/** One message as it is shown. */
export type Entry = {
  /** The client id of the resident's own, so that it stays the same entry when it has been sent. */
  readonly key: string
  /** Its number in the conversation; null: still on its way. */
  readonly n: number | null
  /** Who wrote it; null: the resident. */
  readonly name: string | null
  readonly at: Instant
  readonly text: string
  readonly language: string
  readonly state: 'sent' | 'sending' | 'not_sent'
  readonly refusal: Refusal | null
}

/** What the server has, in the order of its numbers, then what is still on its way, in the order it was written. */
export function entriesOf(
  conversation: Conversation | null,
  waiting: readonly OutboxItem<ToSend>[],
  timeOf: (item: OutboxItem<ToSend>) => Instant,
): Entry[] {
  const messages = conversation?.messages ?? []
  const arrived = new Set(messages.map(message => message.clientId))
  const sent = messages.map(({ n, by, clientId, at, text, language }): Entry => {
    const name = by.role === 'adviser' ? by.name : null
    return { key: clientId ?? String(n), n, name, at, text, language, state: 'sent', refusal: null }
  })
  const pending = waiting.flatMap((item): Entry[] => {
    const { command, state, refusal } = item
    // Acknowledged and arrived, in whichever order the two come: shown once.
    if (command.type !== 'say' || arrived.has(command.clientId)) return []
    const { clientId: key, text, language } = command
    return [{ key, n: null, name: null, at: timeOf(item), text, language, state, refusal }]
  })
  return [...sent, ...pending]
}

/** What happened beside the messages and is told among them: a call, a promise, a hand-over, a change. */
export type Note = ConversationEvent & {
  readonly type:
    | 'contacted'
    | 'promised'
    | 'transferred'
    | 'fields_changed'
    | 'complaint_raised'
    | 'converted'
}
const TOLD: ReadonlySet<string> = new Set<Note['type']>([
  'contacted',
  'promised',
  'transferred',
  'fields_changed',
  'complaint_raised',
  'converted',
])

export const notesOf = (events: readonly ConversationEvent[]): readonly Note[] =>
  events.filter((event): event is Note => TOLD.has(event.type) && !isOwnChoice(event))

/** What the resident has just chosen is confirmed, and needs no telling. */
const isOwnChoice = (event: ConversationEvent) => event.type === 'converted' && event.by === 'resident'

/** Messages and notes in the order of their numbers; what is still on its way comes last. */
export function timeline(entries: readonly Entry[], notes: readonly Note[]): readonly (Entry | Note)[] {
  const place = ({ n }: Entry | Note) => n ?? Number.POSITIVE_INFINITY
  // Two on their way have no difference, and keep their order.
  return [...entries, ...notes].sort((a, b) => place(a) - place(b) || 0)
}

import type { AdviserName } from '../conversation/events.ts'
import type { Conversation } from '../conversation/state.ts'
import type { FieldValues } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Hazard } from '../hazards/hazard.ts'
import type { Instant } from '../instant.ts'
import { nextTarget } from '../target/target.ts'

/** One row of the staff queue: what a conversation still needs from somebody. */
export type QueueRow = {
  readonly conversation: string
  /** The conversation's last event number when this row was made. A row with a lower number is older. */
  readonly n: number
  readonly kind: Kind
  readonly language: string
  /** The requested language, in the resident's own words. */
  readonly wish: string | null
  readonly name: string | null
  readonly subject: string | null
  readonly reference: string
  readonly fields: FieldValues
  readonly phase: 'waiting' | 'talking'
  readonly adviser: AdviserName | null
  readonly askedAt: Instant
  readonly complaint: boolean
  readonly exceptional: boolean
  /** Hazards that no adviser has settled yet. */
  readonly hazards: readonly Hazard[]
  /** The number of contact attempts. */
  readonly contacts: number
  readonly nextStep: string | null
  /** The open target that is due first; null: none is open. */
  readonly target: {
    readonly id: string
    readonly stage: string
    readonly due: Instant | null
    readonly warnAt: Instant | null
    readonly asWritten: string | null
  } | null
  /** The last message, shortened, and its author. */
  readonly last: { readonly by: 'resident' | 'adviser'; readonly at: Instant; readonly text: string } | null
  /** When the resident was asked whether they are still there; null: not asked, or they have answered. */
  readonly stillThereAskedAt?: Instant | null
  /** When the first unanswered message was written; null: everything is answered. */
  readonly unansweredSince: Instant | null
}

const PREVIEW_CHARACTERS = 140

/** The queue row of a conversation, or null if it is closed. */
export function queueRow(state: Conversation): QueueRow | null {
  if (state.phase === 'closed') return null
  const target = nextTarget(state.targets)
  const last = state.messages.at(-1)
  return {
    conversation: state.id,
    n: state.n,
    kind: state.kind,
    language: state.language,
    wish: state.fields.spoken ?? state.wish,
    name: state.name,
    subject: state.subject,
    reference: state.reference,
    fields: state.fields,
    phase: state.phase,
    adviser: state.adviser,
    askedAt: state.askedAt ?? state.startedAt,
    exceptional: state.exceptional,
    complaint: state.complaintAt !== null,
    hazards: state.hazards !== null && state.hazards.settled === null ? state.hazards.found : [],
    contacts: state.contactAttempts.length,
    nextStep: state.promised?.nextStep ?? null,
    target: target && {
      id: target.target,
      stage: target.stage,
      due: target.due,
      warnAt: target.warnAt,
      asWritten: target.asWritten,
    },
    last: last ? { by: last.by.role, at: last.at, text: shorten(last.text) } : null,
    stillThereAskedAt: state.stillThereAskedAt,
    unansweredSince: unansweredSince(state),
  }
}

/** Compares rows by due time, with rows without one last, then by when the resident asked. */
export function compareRows(a: QueueRow, b: QueueRow): number {
  return (
    compare(a.target?.due ?? '~', b.target?.due ?? '~') ||
    compare(a.askedAt, b.askedAt) ||
    compare(a.conversation, b.conversation)
  )
}

/**
 * The ids of the chats that wait for an adviser, first asked first. Enquiries, which are answered later, are never
 * ahead of them.
 */
export const waitingChats = (rows: readonly QueueRow[]): string[] =>
  rows
    .filter(({ kind, phase }) => kind === 'chat' && phase === 'waiting')
    .sort(compareAsked)
    .map(({ conversation }) => conversation)

const compareAsked = (a: QueueRow, b: QueueRow) =>
  compare(a.askedAt, b.askedAt) || compare(a.conversation, b.conversation)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function unansweredSince(state: Conversation): Instant | null {
  const lastAdviser = state.messages.findLastIndex(message => message.by.role === 'adviser')
  const first = state.messages[lastAdviser + 1]
  if (first) return first.at
  return lastAdviser < 0 ? state.askedAt : null
}

/** Cuts between whole characters. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= PREVIEW_CHARACTERS) return line
  return `${line
    .slice(0, PREVIEW_CHARACTERS)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`
}

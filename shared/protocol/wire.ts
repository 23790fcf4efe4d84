import type { ConversationEvent } from '../domain/conversation/events.ts'
import type { Instant } from '../domain/instant.ts'
import type { QueueRow } from '../domain/queue/queue.ts'
import type {
  AdviserCommand,
  ResidentCommand,
  ResidentPresence,
  ResidentResume,
  StaffPresence,
  StaffResume,
} from './commands.ts'
import type { SessionEnd } from './http.ts'
import type { Refusal } from './refusals.ts'

/** The answer to a command, sent only after the commit. `n`: the number of the command's last event. */
export type Ack =
  | { readonly ok: true; readonly n: number }
  | { readonly ok: false; readonly refusal: Refusal }
type Answer = (ack: Ack) => void

export type Events = { readonly conversation: string; readonly events: readonly ConversationEvent[] }
/**
 * All events after the requested number. `now` is the server's clock; clients show times by it, never by their own.
 */
export type Resumed =
  | {
      readonly ok: true
      readonly now: Instant
      readonly n: number
      readonly events: readonly ConversationEvent[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Presence, which is never stored. `here`: the resident's page is open and its line is up, or was within the last two
 * minutes.
 */
export type Presence =
  | { readonly conversation: string; readonly who: 'resident'; readonly typing: boolean }
  | {
      readonly conversation: string
      readonly who: 'adviser'
      readonly name: string
      readonly typing: boolean
    }
  | { readonly conversation: string; readonly who: 'resident'; readonly here: boolean }

/**
 * The queue: a snapshot with a version, then consecutively numbered changes. After a gap, clients ask for a new
 * snapshot.
 */
export type QueueNews =
  | {
      readonly type: 'snapshot'
      readonly version: number
      readonly now: Instant
      readonly rows: readonly QueueRow[]
      readonly away: readonly string[]
    }
  | {
      readonly type: 'change'
      readonly version: number
      readonly conversation: string
      readonly n: number
      readonly row: QueueRow | null
    }

/** A resident's place among those waiting; null when not waiting. */
type QueuePlace = { readonly place: number | null }

export type ResidentToServer = {
  command: (command: ResidentCommand, answer: Answer) => void
  resume: (resume: ResidentResume, answer: (resumed: Resumed) => void) => void
  presence: (presence: ResidentPresence) => void
}
export type ServerToResident = {
  events: (events: Events) => void
  queue: (place: QueuePlace) => void
  presence: (presence: Presence) => void
}
export type StaffToServer = {
  command: (command: AdviserCommand, answer: Answer) => void
  resume: (resume: StaffResume, answer: (resumed: Resumed) => void) => void
  presence: (presence: StaffPresence) => void
}
export type ServerToStaff = {
  events: (events: Events) => void
  queue: (news: QueueNews) => void
  presence: (presence: Presence) => void
  /** When this line's session expires: sent on connecting, every minute, and at once when any tab extends it. */
  session: (end: SessionEnd) => void
}

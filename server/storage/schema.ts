import type { Kysely, Transaction } from 'kysely'
import type { OutgoingKind } from '../../shared/domain/conversation/outgoing.ts'

/** The tables, alike in SQLite and PostgreSQL. Moments are UTC text (`2026-11-26T16:59:00.000Z`), bodies are JSON text. */
export type Tables = {
  conversation: ConversationTable
  event: EventTable
  command: CommandTable
  target: TargetTable
  queue: QueueTable
  resident_token: ResidentTokenTable
  slot: SlotTable
  calendar: CalendarTable
  outbox: OutboxTable
  email_ledger: EmailLedgerTable
}

export type Database = Kysely<Tables>
/** Inside one transaction. Writers take this and nothing else, so that nothing is written outside of one. */
export type Writing = Transaction<Tables>

type ConversationTable = {
  id: string
  association: string
  kind: string
  language: string
  /** SHA-256 of the secret UUID it was started with: the same one again is the same conversation. */
  start_hash: string
  created_at: string
  closed_at: string | null
  last_n: number
  /** No two of an association's share one. */
  reference: string | null
}

/** The log. Append only; `n` counts within the conversation. */
type EventTable = { conversation_id: string; n: number; at: string; type: string; body: string }

/** Commands that were carried out, by the id their sender gave them, with the number they were answered with. */
type CommandTable = { conversation_id: string; client_id: string; n: number }

/** One clock. `watch_at`: when the timed job must look at it next; null when nothing more can happen by time. */
type TargetTable = {
  conversation_id: string
  target: string
  association: string
  stage: string
  set_at: string
  due_at: string | null
  late_at: string | null
  met_at: string | null
  ended_at: string | null
  watch_at: string | null
  /** The version of the calendar that a due time in days was reckoned on. */
  calendar: string | null
}

/** What still asks something of somebody: one row a conversation that is not closed. */
type QueueTable = {
  conversation_id: string
  association: string
  phase: string
  asked_at: string
  body: string
}

/** SHA-256 of the token, never the token. */
type ResidentTokenTable = { hash: string; conversation_id: string; created_at: string }

/** One agreed call: a place at a time. The association sets how many places a time has. */
type SlotTable = { association: string; at: string; place: number; conversation_id: string }

/** Every calendar that due times were reckoned on, by its version (D10). */
type CalendarTable = { version: string; body: string; first_used_at: string }

/** What must still leave Doorstep. It holds no words: a courier reads them in the log. The row goes with the delivery. */
type OutboxTable = {
  conversation_id: string
  kind: OutgoingKind
  /** The number of the event that asks for it. */
  n: number
  /** Which of several things that one event asks for; empty for the only one. */
  part: string
  /** How often a courier has claimed it. */
  tries: number
  /** Nobody tries it before then. */
  try_at: string
}

/** The emails that were tried, by inbox. These rows outlast the delivery: an inbox's daily limit is counted in them. */
type EmailLedgerTable = {
  conversation_id: string
  n: number
  part: string
  /** SHA-256 of the address. */
  inbox_hash: string
  tried_at: string
}

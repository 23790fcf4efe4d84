import type { Kysely, Transaction } from 'kysely'
import type { OutgoingKind } from '../../shared/domain/conversation/outgoing.ts'

/** The tables, the same in SQLite and PostgreSQL. Moments are UTC text (`2026-11-26T16:59:00.000Z`), bodies are JSON text. */
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
/** An open transaction. Functions that write take only this, so that nothing is written outside a transaction. */
export type WriteTransaction = Transaction<Tables>

type ConversationTable = {
  id: string
  association: string
  kind: string
  language: string
  /** SHA-256 of the secret UUID that started it. The same UUID again finds the same conversation. */
  start_hash: string
  created_at: string
  closed_at: string | null
  last_n: number
  /** Unique within an association. */
  reference: string | null
}

/** The log. It is append-only, and `n` counts within the conversation. */
type EventTable = { conversation_id: string; n: number; at: string; type: string; body: string }

/** Commands that were carried out, by the id that the sender gave them, each with the number it was answered with. */
type CommandTable = { conversation_id: string; client_id: string; n: number }

/** One target. `watch_at`: when the timed job must check it next. Null: time alone changes nothing more. */
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
  /** The version of the calendar that a due time in days was worked out from. */
  calendar: string | null
}

/** The queue: one row for each conversation that is not closed. */
type QueueTable = {
  conversation_id: string
  association: string
  phase: string
  asked_at: string
  body: string
}

/** The tokens that open conversations. It stores their SHA-256, never the tokens. */
type ResidentTokenTable = { hash: string; conversation_id: string; created_at: string }

/** One booked call: a place in a slot. The association sets how many places a slot has. */
type SlotTable = { association: string; at: string; place: number; conversation_id: string }

/** Every calendar that due times were worked out from, by its version (D10). */
type CalendarTable = { version: string; body: string; first_used_at: string }

/** The items that must still leave Doorstep. It has no words: a courier reads them from the log. Delivery removes the row. */
type OutboxTable = {
  conversation_id: string
  kind: OutgoingKind
  /** The number of the event that asks for it. */
  n: number
  /** Names one of several items that an event asks for. Empty: the event asks for one alone. */
  part: string
  /** The number of times that a courier has claimed it. */
  tries: number
  /** The earliest time of the next attempt. */
  try_at: string
}

/** The emails that were attempted, by inbox. An inbox's daily limit is counted in these rows, so they outlast delivery. */
type EmailLedgerTable = {
  conversation_id: string
  n: number
  part: string
  /** SHA-256 of the address. */
  inbox_hash: string
  tried_at: string
}

import { createHash } from 'node:crypto'
import { owedConfirmation } from '../../shared/domain/conversation/confirmation.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Database, Writing } from './schema.ts'

/** A confirmation that is still to be sent, and how often that was tried. */
export type DueEmail = {
  readonly conversation: string
  /** The number at which it was wanted. */
  readonly of: number
  readonly addressHash: string
  readonly tries: number
}

/** Keeps the list of what is still to be sent beside the log, so that a restart finds it. */
export async function projectEmails(db: Writing, state: Conversation): Promise<void> {
  // Most conversations have none: nothing is asked of the database for them.
  if (state.confirmation === null) return
  const owed = owedConfirmation(state)
  await db
    .updateTable('email')
    .set({ try_at: null })
    .where('conversation_id', '=', state.id)
    .where('event_n', '!=', owed?.n ?? 0)
    .where('try_at', 'is not', null)
    .execute()
  if (!owed) return
  await db
    .insertInto('email')
    .values({
      conversation_id: state.id,
      event_n: owed.n,
      address_hash: inboxOf(owed.to),
      tries: 0,
      tried_at: null,
      try_at: state.startedAt,
    })
    .onConflict(conflict => conflict.columns(['conversation_id', 'event_n']).doNothing())
    .execute()
}

/** The same for every way to write one inbox: in capitals, or with a label after a plus sign. */
function inboxOf(address: string): string {
  const [name = '', host = ''] = address.toLowerCase().split('@')
  return createHash('sha256')
    .update(`${name.replace(/(.)\+.*/, '$1')}@${host}`)
    .digest('hex')
}

/** What is to be tried now, longest due first. */
export async function dueEmails(db: Database, now: Instant, most: number): Promise<DueEmail[]> {
  const rows = await db
    .selectFrom('email')
    .select(['conversation_id', 'event_n', 'address_hash', 'tries'])
    .where('try_at', '<=', now)
    .orderBy('try_at')
    .limit(most)
    .execute()
  return rows.map(row => ({
    conversation: row.conversation_id,
    of: row.event_n,
    addressHash: row.address_hash,
    tries: row.tries,
  }))
}

/** When the next one is to be tried, or null when none waits. */
export async function nextEmailAt(db: Database): Promise<Instant | null> {
  const row = await db
    .selectFrom('email')
    .select(({ fn }) => fn.min('try_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

/** Takes this try; false: another process has taken it. Were this one to die, it would be tried again from `tryAt`. */
export async function claimEmail(
  db: Database,
  { conversation, of, tries }: DueEmail,
  now: Instant,
  tryAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('email')
    .set({ tries: tries + 1, tried_at: now, try_at: tryAt })
    .where('conversation_id', '=', conversation)
    .where('event_n', '=', of)
    .where('tries', '=', tries)
    .where('try_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** How many others have gone, or were to go, to the same inbox since. */
export async function othersToInbox(
  db: Database,
  { conversation, of, addressHash }: DueEmail,
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('email')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('address_hash', '=', addressHash)
    .where('tried_at', '>', since)
    .where(({ not, and, eb }) => not(and([eb('conversation_id', '=', conversation), eb('event_n', '=', of)])))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** `try_at` null: nothing more is to be done. `tried_at` null: it was not tried after all. */
export async function setEmail(
  db: Database,
  { conversation, of }: DueEmail,
  change: { readonly try_at?: Instant | null; readonly tried_at?: null },
): Promise<void> {
  await db
    .updateTable('email')
    .set(change)
    .where('conversation_id', '=', conversation)
    .where('event_n', '=', of)
    .execute()
}

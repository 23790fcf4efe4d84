import { createHash } from 'node:crypto'
import type { Instant } from '../../shared/domain/instant.ts'
import type { OutboxItem } from './outbox.ts'
import type { Database } from './schema.ts'

/** An email to one inbox, entered before the attempt to send it. */
export type LedgerEntry = {
  readonly item: OutboxItem
  readonly address: string
  readonly now: Instant
}

/**
 * Enters an email in the ledger unless its inbox has had `limit` others since a given time. An email that is entered again
 * counts once. Two processes that enter at the same time count each other, so an inbox may get fewer but never more.
 * @returns true if the email may be sent
 */
export async function enterInLedger(
  db: Database,
  { item, address, now }: LedgerEntry,
  since: Instant,
  limit: number,
): Promise<boolean> {
  const key = { conversation_id: item.conversation, n: item.n, part: item.part }
  const inbox = { inbox_hash: inboxHashOf(address), tried_at: now }
  await db
    .insertInto('email_ledger')
    .values({ ...key, ...inbox })
    .onConflict(conflict => conflict.columns(['conversation_id', 'n', 'part']).doUpdateSet(inbox))
    .execute()
  const { others } = await db
    .selectFrom('email_ledger')
    .select(({ fn }) => fn.countAll().as('others'))
    .where('inbox_hash', '=', inbox.inbox_hash)
    .where('tried_at', '>', since)
    .where(({ not, and }) => not(and(key)))
    .executeTakeFirstOrThrow()
  if (Number(others) < limit) return true
  await db
    .deleteFrom('email_ledger')
    .where(({ and }) => and(key))
    .execute()
  return false
}

/** Returns one hash for all spellings of an inbox's address: in capitals, or with a label after a plus sign. */
function inboxHashOf(address: string): string {
  const [name = '', host = ''] = address.toLowerCase().split('@')
  return createHash('sha256')
    .update(`${name.replace(/(.)\+.*/, '$1')}@${host}`)
    .digest('hex')
}

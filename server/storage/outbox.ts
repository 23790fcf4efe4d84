import type { ExpressionBuilder } from 'kysely'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import {
  hasEverHadOutgoing,
  listOutgoing,
  type Outgoing,
  type OutgoingKind,
} from '../../shared/domain/conversation/outgoing.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Database, Tables, WriteTransaction } from './schema.ts'

/** One row, as it was read. `tries` tells a claim from later claims. */
export type OutboxItem = Outgoing & { readonly conversation: string; readonly tries: number }

/** Brings a conversation's rows in line with its log, in the transaction of its last events, so that a restart finds all
 * that has not left. */
export async function projectOutbox(
  db: WriteTransaction,
  state: Conversation,
  events: readonly ConversationEvent[],
): Promise<void> {
  if (!hasEverHadOutgoing(state)) return
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'n', 'part'])
    .where('conversation_id', '=', state.id)
    .execute()
  const outgoing = listOutgoing(state)
  for (const row of rows.filter(one => !outgoing.some(other => isSame(one, other)))) {
    await db
      .deleteFrom('outbox')
      .where(matchesRow({ ...row, conversation: state.id }))
      .execute()
  }
  const added = outgoing.filter(one => !rows.some(other => isSame(one, other)))
  if (added.length === 0) return
  const tryAt = events.at(-1)?.at ?? state.startedAt
  await db
    .insertInto('outbox')
    .values(added.map(one => ({ ...one, conversation_id: state.id, tries: 0, try_at: tryAt })))
    .execute()
}

const isSame = (a: Outgoing, b: Outgoing): boolean => a.kind === b.kind && a.n === b.n && a.part === b.part

/** Finds up to `limit` items of one kind that may be tried now, longest due first. */
export async function findDueItems(
  db: Database,
  kind: OutgoingKind,
  now: Instant,
  limit: number,
): Promise<OutboxItem[]> {
  return db
    .selectFrom('outbox')
    .select(['conversation_id as conversation', 'kind', 'n', 'part', 'tries'])
    .where('kind', '=', kind)
    .where('try_at', '<=', now)
    .orderBy('try_at')
    .orderBy('n')
    .orderBy('part')
    .limit(limit)
    .execute()
}

/** Finds when the next item of a kind may be tried. Null: none waits. */
export async function findNextTryAt(db: Database, kind: OutgoingKind): Promise<Instant | null> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('try_at').as('at'))
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.at ?? null
}

/**
 * Claims this try of an item for one process. If that process dies, the item may be tried again after `until`.
 * @returns the claimed item; null if another process has claimed this try or the item is no longer wanted
 */
export async function claimItem(db: Database, item: OutboxItem, until: Instant): Promise<OutboxItem | null> {
  const tries = item.tries + 1
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ tries, try_at: until })
    .where(matchesRow(item))
    .where('tries', '=', item.tries)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? { ...item, tries } : null
}

/** Postpones a claimed item. Does nothing if the claim has run out and another process has claimed the item since. */
export async function postponeItem(db: Database, claimed: OutboxItem, until: Instant): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ try_at: until })
    .where(matchesRow(claimed))
    .where('tries', '=', claimed.tries)
    .execute()
}

/** Removes a claimed item from the outbox. For items that record no event in their conversation. */
export async function settleItem(db: Database, claimed: OutboxItem): Promise<void> {
  await db.deleteFrom('outbox').where(matchesRow(claimed)).where('tries', '=', claimed.tries).execute()
}

const matchesRow =
  ({ conversation, kind, n, part }: Omit<OutboxItem, 'tries'>) =>
  ({ and }: ExpressionBuilder<Tables, 'outbox'>) =>
    and({ conversation_id: conversation, kind, n, part })

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
import type { Database, Tables, Writing } from './schema.ts'

/** One row, as it was read. `tries` tells a claim from every later one. */
export type OutboxItem = Outgoing & { readonly conversation: string; readonly tries: number }

/** Brings the rows of one conversation in line with its log, in the transaction of its last events, so that a restart
 * finds whatever has not left. */
export async function projectOutbox(
  db: Writing,
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
      .where(isRow({ ...row, conversation: state.id }))
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

/** The items of one kind that may be tried now, longest due first. */
export async function findDueItems(
  db: Database,
  kind: OutgoingKind,
  now: Instant,
  most: number,
): Promise<OutboxItem[]> {
  return db
    .selectFrom('outbox')
    .select(['conversation_id as conversation', 'kind', 'n', 'part', 'tries'])
    .where('kind', '=', kind)
    .where('try_at', '<=', now)
    .orderBy('try_at')
    .orderBy('n')
    .orderBy('part')
    .limit(most)
    .execute()
}

/** When the next item of a kind may be tried; null when none waits. */
export async function findNextTryAt(db: Database, kind: OutgoingKind): Promise<Instant | null> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('try_at').as('at'))
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.at ?? null
}

/**
 * Takes this try for one process, until then: should that process die, the item may be tried again.
 * @returns the item as claimed; null when another process has taken this try, or the item is no longer wanted
 */
export async function claimItem(db: Database, item: OutboxItem, until: Instant): Promise<OutboxItem | null> {
  const tries = item.tries + 1
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ tries, try_at: until })
    .where(isRow(item))
    .where('tries', '=', item.tries)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? { ...item, tries } : null
}

/** Puts a claimed item off. Does nothing where the claim has run out and another process has claimed it since. */
export async function postponeItem(db: Database, claimed: OutboxItem, until: Instant): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ try_at: until })
    .where(isRow(claimed))
    .where('tries', '=', claimed.tries)
    .execute()
}

/** Takes a claimed item out of the outbox, for what leaves no event in its conversation. */
export async function settleItem(db: Database, claimed: OutboxItem): Promise<void> {
  await db.deleteFrom('outbox').where(isRow(claimed)).where('tries', '=', claimed.tries).execute()
}

const isRow =
  ({ conversation, kind, n, part }: Omit<OutboxItem, 'tries'>) =>
  ({ and }: ExpressionBuilder<Tables, 'outbox'>) =>
    and({ conversation_id: conversation, kind, n, part })

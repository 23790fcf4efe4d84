import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { untranslated } from '../../shared/domain/conversation/translation.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Database, Writing } from './schema.ts'

/** A message that a machine has still to translate, and how often that was tried. */
export type DueTranslation = {
  readonly conversation: string
  /** The message's number. */
  readonly of: number
  readonly tries: number
  readonly tryAt: Instant
}

/** Keeps the list of what is still to be translated beside the log, so that a restart finds it. */
export async function projectTranslations(db: Writing, state: Conversation): Promise<void> {
  // Most residents never say that a machine may: nothing is asked of the database for them.
  if (state.translation === null) return
  const waiting = untranslated(state).map(({ of }) => of)
  await db
    .deleteFrom('translation')
    .where('conversation_id', '=', state.id)
    .$if(waiting.length > 0, query => query.where('message_n', 'not in', waiting))
    .execute()
  if (waiting.length === 0) return
  await db
    .insertInto('translation')
    .values(
      waiting.map(of => ({ conversation_id: state.id, message_n: of, tries: 0, try_at: state.startedAt })),
    )
    .onConflict(conflict => conflict.columns(['conversation_id', 'message_n']).doNothing())
    .execute()
}

/** What is to be tried now, longest due first. */
export async function dueTranslations(db: Database, now: Instant, most: number): Promise<DueTranslation[]> {
  const rows = await db
    .selectFrom('translation')
    .selectAll()
    .where('try_at', '<=', now)
    .orderBy('try_at')
    .orderBy('message_n')
    .limit(most)
    .execute()
  return rows.map(row => ({
    conversation: row.conversation_id,
    of: row.message_n,
    tries: row.tries,
    tryAt: row.try_at,
  }))
}

/** When the next one is to be tried, or null when none waits. */
export async function nextTranslationAt(db: Database): Promise<Instant | null> {
  const row = await db
    .selectFrom('translation')
    .select(({ fn }) => fn.min('try_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

/** Takes this try; false: another process has taken it. Were this one to die, it would be tried again from `tryAt`. */
export async function claimTranslation(
  db: Database,
  { conversation, of, tries }: DueTranslation,
  tryAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('translation')
    .set({ tries: tries + 1, try_at: tryAt })
    .where('conversation_id', '=', conversation)
    .where('message_n', '=', of)
    .where('tries', '=', tries)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function tryTranslationAt(
  db: Database,
  { conversation, of }: DueTranslation,
  tryAt: Instant,
): Promise<void> {
  await db
    .updateTable('translation')
    .set({ try_at: tryAt })
    .where('conversation_id', '=', conversation)
    .where('message_n', '=', of)
    .execute()
}

export async function dropTranslation(db: Database, { conversation, of }: DueTranslation): Promise<void> {
  await db
    .deleteFrom('translation')
    .where('conversation_id', '=', conversation)
    .where('message_n', '=', of)
    .execute()
}

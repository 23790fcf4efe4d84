import { type ExpressionBuilder, sql } from 'kysely'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { untranslated } from '../../shared/domain/conversation/translation.ts'
import type { WordsAt } from '../../shared/domain/conversation/words-at.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Database, Tables, Writing } from './schema.ts'

/** Words that a machine has still to translate, and how often that was tried. */
export type DueTranslation = WordsAt & {
  readonly conversation: string
  readonly tries: number
  readonly tryAt: Instant
}

/** One text for each place, so that a list of places can be asked about. */
const keyOf = ({ of, field }: WordsAt): string => `${of}.${field ?? ''}`
/** The same, as the database reckons it. */
const KEY = sql<string>`cast(n as text) || '.' || field`

/** Keeps the list of what is still to be translated beside the log, so that a restart finds it. */
export async function projectTranslations(db: Writing, state: Conversation): Promise<void> {
  // Most residents never say that a machine may: nothing is asked of the database for them.
  if (state.translation === null) return
  const waiting = untranslated(state)
  await db
    .deleteFrom('translation')
    .where('conversation_id', '=', state.id)
    .$if(waiting.length > 0, query => query.where(KEY, 'not in', waiting.map(keyOf)))
    .execute()
  if (waiting.length === 0) return
  await db
    .insertInto('translation')
    .values(
      waiting.map(({ of, field }) => ({
        conversation_id: state.id,
        n: of,
        field: field ?? '',
        tries: 0,
        try_at: state.startedAt,
      })),
    )
    .onConflict(conflict => conflict.columns(['conversation_id', 'n', 'field']).doNothing())
    .execute()
}

/** What is to be tried now, longest due first. */
export async function dueTranslations(db: Database, now: Instant, most: number): Promise<DueTranslation[]> {
  const rows = await db
    .selectFrom('translation')
    .selectAll()
    .where('try_at', '<=', now)
    .orderBy('try_at')
    .orderBy('n')
    .orderBy('field')
    .limit(most)
    .execute()
  return rows.map(row => ({
    conversation: row.conversation_id,
    of: row.n,
    ...(row.field && { field: row.field }),
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
export async function claimTranslation(db: Database, due: DueTranslation, tryAt: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('translation')
    .set({ tries: due.tries + 1, try_at: tryAt })
    .where(isOf(due))
    .where('tries', '=', due.tries)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function tryTranslationAt(db: Database, due: DueTranslation, tryAt: Instant): Promise<void> {
  await db.updateTable('translation').set({ try_at: tryAt }).where(isOf(due)).execute()
}

export async function dropTranslation(db: Database, due: DueTranslation): Promise<void> {
  await db.deleteFrom('translation').where(isOf(due)).execute()
}

const isOf =
  ({ conversation, of, field }: DueTranslation) =>
  ({ and }: ExpressionBuilder<Tables, 'translation'>) =>
    and({ conversation_id: conversation, n: of, field: field ?? '' })

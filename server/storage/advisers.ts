import { sql } from 'kysely'
import type { Database } from './schema.ts'

export type Colleague = { readonly id: string; readonly name: string; readonly languages: readonly string[] }

type Row = { id: string; name: string; languages: string }

/** Who answers for an association, by name. The table is the sign-in library's own. */
export async function advisersOf(db: Database, association: string): Promise<Colleague[]> {
  const { rows } = await sql<Row>`
    select id, name, languages from "user" where association = ${association} order by name`.execute(db)
  return rows.map(row => ({ ...row, languages: row.languages.split(' ') }))
}

/** Which languages an adviser answers in, best first. */
export async function setLanguages(db: Database, id: string, languages: readonly string[]): Promise<void> {
  await sql`update "user" set languages = ${languages.join(' ')} where id = ${id}`.execute(db)
}

export async function findColleague(
  db: Database,
  association: string,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from "user" where association = ${association} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

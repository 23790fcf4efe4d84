import { sql } from 'kysely'
import type { Database } from './schema.ts'

export type Colleague = { readonly id: string; readonly name: string; readonly languages: readonly string[] }

type AdviserRow = { id: string; name: string; languages: string }

/** Lists an association's advisers, ordered by name. The table belongs to the sign-in library. */
export async function listAdvisers(db: Database, association: string): Promise<Colleague[]> {
  const { rows } = await sql<AdviserRow>`
    select id, name, languages from "user" where association = ${association} order by name`.execute(db)
  return rows.map(row => ({ ...row, languages: row.languages.split(' ') }))
}

/** Stores the languages in which an adviser answers, best first. */
export async function setLanguages(db: Database, id: string, languages: readonly string[]): Promise<void> {
  await sql`update "user" set languages = ${languages.join(' ')} where id = ${id}`.execute(db)
}

/** Finds an adviser of this association by id. Null: it has none with that id. */
export async function findColleague(
  db: Database,
  association: string,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from "user" where association = ${association} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

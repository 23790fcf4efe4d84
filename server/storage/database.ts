import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { unusable } from '../errors.ts'
import { migrate } from './migrate.ts'
import type { Database, Tables } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

/** Where everything is kept: one SQLite file, or PostgreSQL. */
export type DatabaseSettings =
  | { readonly type: 'sqlite'; readonly file: string }
  | { readonly type: 'postgres'; readonly url: string }

/**
 * Opens the database and brings its tables up to date. The caller ends it with `destroy()`.
 * @throws WrongSetting where it cannot be opened: no such server, no right to the folder, not a database.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const dialect =
    settings.type === 'sqlite'
      ? sqliteDialect(settings.file)
      : new PostgresDialect({ pool: poolOf(settings.url) })
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db)
  } catch (error) {
    throw settings.type === 'sqlite'
      ? unusable('DOORSTEP_DATA', settings.file, error)
      : unusable('DATABASE_URL', 'the database', error)
  }
  return db
}

/** As long as a browser waits for an answer: after that it asks again. */
const PATIENCE_MS = 10_000

function poolOf(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: PATIENCE_MS })
  // A connection that breaks fails its query and is replaced when next needed, whether the pool has it or a
  // transaction does; unheard, its error would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

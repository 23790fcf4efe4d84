import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { unusableSetting } from '../errors.ts'
import { migrate } from './migrate.ts'
import type { Database, Tables } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

/** The database: one SQLite file, or PostgreSQL. */
export type DatabaseSettings =
  | { readonly type: 'sqlite'; readonly file: string }
  | { readonly type: 'postgres'; readonly url: string }

/**
 * Opens the database and brings its tables up to date. The caller closes it with `destroy()`.
 * @throws WrongSetting if it cannot be opened: no such server, no permission for the folder, not a database
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const dialect =
    settings.type === 'sqlite'
      ? sqliteDialect(settings.file)
      : new PostgresDialect({ pool: createPool(settings.url) })
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db)
  } catch (error) {
    throw settings.type === 'sqlite'
      ? unusableSetting('DOORSTEP_DATA', settings.file, error)
      : unusableSetting('DATABASE_URL', 'the database', error)
  }
  return db
}

/** As long as a browser waits for an answer before it asks again. */
const CONNECT_TIMEOUT_MS = 10_000

function createPool(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  // A broken connection fails its query and is replaced when next needed. Without these listeners its error would end the
  // process, both while the pool holds it and while a transaction does.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { migrate } from './migrations.ts'
import type { Database, Tables } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

/** Where everything is kept: one SQLite file, or PostgreSQL. */
export type DatabaseSettings =
  | { readonly type: 'sqlite'; readonly file: string }
  | { readonly type: 'postgres'; readonly url: string }

/** Opens the database and brings its tables up to date. The caller ends it with `destroy()`. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const dialect =
    settings.type === 'sqlite'
      ? sqliteDialect(settings.file)
      : new PostgresDialect({ pool: poolOf(settings.url) })
  const db = new Kysely<Tables>({ dialect })
  await migrate(db)
  return db
}

function poolOf(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 10 })
  // An idle connection that breaks is replaced when next needed; unheard, its error would end the process.
  pool.on('error', () => {})
  return pool
}

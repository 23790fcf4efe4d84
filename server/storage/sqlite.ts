import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  type DialectAdapter,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely'

/** More than the program has. The limit only ensures that generated SQL can never fill the memory. */
const MAX_PREPARED_STATEMENTS = 500

/**
 * Creates Kysely's dialect for Node's own SQLite. WAL with `synchronous=FULL` puts every commit on the disk, so an
 * acknowledged message survives a crash and a power cut. Statements are prepared once and reused.
 */
export function sqliteDialect(file: string): SqliteDialect {
  return new TransactionalDialect({ database: async () => open(file) })
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/** By default Kysely runs migrations on SQLite without a transaction, although SQLite can change tables in one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function open(file: string): SqliteDatabase {
  if (file !== ':memory:') restrictToOwner(file)
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=ON;')
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      // Otherwise a transaction that reads before it writes would fail instead of waiting while another process writes.
      const statement = wrap(database.prepare(sql === 'begin' ? 'begin immediate' : sql))
      if (prepared.size >= MAX_PREPARED_STATEMENTS) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

/** Makes the file, new or old, readable by its owner alone, because it contains everything that residents wrote. SQLite
 * gives its other files the same permissions. A new folder is restricted too; an existing one is the operator's affair. */
function restrictToOwner(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

function wrap(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...(parameters as SQLInputValue[])),
    run: parameters => statement.run(...(parameters as SQLInputValue[])),
    iterate: parameters => statement.iterate(...(parameters as SQLInputValue[])),
  }
}

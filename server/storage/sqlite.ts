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

/** More than the program has; a bound only so that generated SQL can never fill the memory. */
const STATEMENTS_KEPT = 500

/**
 * Kysely on Node's own SQLite. WAL with `synchronous=FULL`: what has been committed is on the disk, so an
 * acknowledged message survives the process and the power. Statements are prepared once and used again.
 */
export function sqliteDialect(file: string): SqliteDialect {
  return new TransactionalDialect({ database: async () => open(file) })
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/** Kysely runs migrations on SQLite without a transaction, although SQLite can change tables in one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function open(file: string): SqliteDatabase {
  if (file !== ':memory:') keepToOwner(file)
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=ON;')
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      // A transaction that reads before it writes would otherwise fail, not wait, when another process writes.
      const statement = wrap(database.prepare(sql === 'begin' ? 'begin immediate' : sql))
      if (prepared.size >= STATEMENTS_KEPT) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

/** Everything that residents wrote stands in it. A folder that is made here and the file, also an older one, are their
 * owner's alone; SQLite gives its other files the same rights. A folder that was there is the operator's own. */
function keepToOwner(file: string): void {
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

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, inject } from 'vitest'
import type { DatabaseSettings } from '../storage/database.ts'

export type TestDatabase = { readonly settings: DatabaseSettings; remove(): Promise<void> }

/** Runs the same tests on a real SQLite file and on a real PostgreSQL. Each call of `make` creates a fresh database. */
export function onEachDatabase(name: string, tests: (make: () => Promise<TestDatabase>) => void): void {
  describe(`${name} on SQLite`, () => tests(makeSqlite))
  describe(`${name} on PostgreSQL`, () => tests(makePostgres))
}

export async function makeSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-test-'))
  return {
    settings: { type: 'sqlite', file: join(folder, 'doorstep.db') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function makePostgres(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server, `create database ${name}`)
  return {
    settings: { type: 'postgres', url: `${server}/${name}` },
    // The server itself ends with the run, and its folder with it.
    remove: async () => {},
  }
}

/** The database URLs for servers in processes of their own. SQLite needs none beside the folder. */
export const DATABASE_URLS = {
  SQLite: async () => undefined,
  PostgreSQL: async () => {
    const { settings } = await makePostgres()
    return settings.type === 'postgres' ? settings.url : undefined
  },
} as const

async function run(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, inject } from 'vitest'
import type { DatabaseSettings } from '../storage/database.ts'

export type Made = { readonly settings: DatabaseSettings; remove(): Promise<void> }

/** The same tests on a real SQLite file and on a real PostgreSQL, each with a fresh database whenever asked. */
export function onEachDatabase(name: string, tests: (make: () => Promise<Made>) => void): void {
  describe(`${name} on SQLite`, () => tests(makeSqlite))
  describe(`${name} on PostgreSQL`, () => tests(makePostgres))
}

export async function makeSqlite(): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-test-'))
  return {
    settings: { type: 'sqlite', file: join(folder, 'doorstep.db') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function makePostgres(): Promise<Made> {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server, `create database ${name}`)
  return {
    settings: { type: 'postgres', url: `${server}/${name}` },
    // The server itself ends with the run, and its folder with it.
    remove: async () => {},
  }
}

/** For servers in processes of their own: where they store. SQLite needs no address beside their folder. */
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

import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { makePostgres } from '../testing/databases.ts'
import { freePort } from '../testing/free-port.ts'
import { openDatabase } from './database.ts'

test('a folder that is none, and a file that is no database, are named in one line with the setting', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-open-'))
  const file = join(folder, 'doorstep.db')
  writeFileSync(file, 'words, and no database at all')
  await expect(openDatabase({ type: 'sqlite', file })).rejects.toMatchObject({
    name: 'WrongSetting',
    message: `DOORSTEP_DATA: ${file} cannot be used: file is not a database`,
  })
  const under = join(file, 'doorstep.db')
  await expect(openDatabase({ type: 'sqlite', file: under })).rejects.toMatchObject({
    name: 'WrongSetting',
    message: expect.stringContaining(`DOORSTEP_DATA: ${under} cannot be used: EEXIST`),
  })
  rmSync(folder, { recursive: true })
})

test('a PostgreSQL that is not there is named in one line with the setting, without the password', async () => {
  const url = `postgres://doorstep:between-us@localhost:${await freePort()}/doorstep`
  const error = await openDatabase({ type: 'postgres', url }).catch((thrown: Error) => thrown)
  expect(error).toMatchObject({ name: 'WrongSetting' })
  expect(String(error)).toMatch(/DATABASE_URL: the database cannot be used: connect ECONNREFUSED/)
  expect(String(error)).not.toContain('between-us')
})

test('a PostgreSQL that never answers is given up', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const opened = openDatabase({ type: 'postgres', url: `postgres://doorstep@127.0.0.1:${port}/doorstep` })
    const refused = expect(opened).rejects.toThrow(/^DATABASE_URL: the database cannot be used: .*timeout/)
    await once(silent, 'connection')
    await vi.advanceTimersByTimeAsync(10_000)
    await refused
  } finally {
    vi.useRealTimers()
    silent.close()
  }
})

test('a connection that breaks in the middle of a transaction fails that transaction, and not the process', async () => {
  const db = await openDatabase((await makePostgres()).settings)
  const broken = db.transaction().execute(async transaction => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db)
    await sql`select 1`.execute(transaction)
  })
  await expect(broken).rejects.toThrow()
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await db.destroy()
})

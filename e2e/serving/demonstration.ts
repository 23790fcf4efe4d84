import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The demonstration with data and a clock of its own, as a test sees it. */
export type Demonstration = {
  /** The server. */
  readonly url: string
  /** The associations' websites: another origin. */
  readonly sites: string
  /** Serves again on the same ports and data; the clock goes on from `now`. */
  restart(now: string): Promise<void>
  /** When the next answer is due, of all that have been promised. */
  nextDue(): string
  /** Every session that stands ends in so many seconds: as if the rest of its span had gone by. A session is made and
   * ended by the machine's clock, which `now` does not set. */
  sessionsEndIn(seconds: number): void
  /** Ends it and removes its data. */
  close(): Promise<void>
}

/** Settings in the environment besides those that every demonstration needs. */
export type Settings = Readonly<Record<string, string>>

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'doorstep-e2e-'))

/** The settings of a demonstration whose clock begins at `now`. */
export const settingsOf = (now: string, port: number, folder: string, more: Settings): Settings => ({
  PORT: String(port),
  DOORSTEP_DATA: folder,
  DOORSTEP_NOW: now,
  DOORSTEP_URL: '',
  ...more,
})

/** The parts of a demonstration that follow from where it listens and stores. */
export const at = (
  port: number,
  folder: string,
): Pick<Demonstration, 'url' | 'sites' | 'nextDue' | 'sessionsEndIn'> => ({
  url: `http://localhost:${port}`,
  sites: `http://localhost:${port + 1}`,
  nextDue: () =>
    inDatabase(folder, db => {
      const next = db
        .prepare('select min(due_at) as due from target where met_at is null and ended_at is null')
        .get()
      if (typeof next?.due !== 'string') throw new Error('nothing is due')
      return next.due
    }),
  sessionsEndIn: seconds =>
    inDatabase(folder, db => {
      const end = new Date(Date.now() + seconds * 1000).toISOString()
      db.prepare('update session set expiresAt = ?').run(end)
    }),
})

function inDatabase<T>(folder: string, use: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(folder, 'doorstep.db'))
  try {
    db.exec('pragma busy_timeout = 5000')
    return use(db)
  } finally {
    db.close()
  }
}

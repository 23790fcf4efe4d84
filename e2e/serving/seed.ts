import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seeded, SignedIn } from './messages.ts'

/** Where the set-up of the run tells its tests that the seed is. */
const VARIABLE = 'DOORSTEP_E2E_SEED'
/** The database with the cast in it, and the secret that has signed their cookies. */
const SEEDED_FILES = ['doorstep.db', 'secret'] as const
const SESSIONS = 'sessions.json'

export const sessionsFile = (folder: string): string => join(folder, SESSIONS)

export const tellSeedFolder = (folder: string): void => {
  process.env[VARIABLE] = folder
}

function seedFolder(): string {
  const folder = process.env[VARIABLE]
  if (!folder) throw new Error(`${VARIABLE}: the set-up of the browser tests has not run`)
  return folder
}

/** Puts the seed into the empty folder of a demonstration. */
export function sow(folder: string): void {
  for (const file of SEEDED_FILES) copyFileSync(join(seedFolder(), file), join(folder, file))
}

/** How this one of the cast is signed in, in every demonstration that began with the seed. */
export function sessionOf(id: string): SignedIn {
  const seeded = JSON.parse(readFileSync(sessionsFile(seedFolder()), 'utf8')) as Seeded
  const session = seeded[id]
  if (!session) throw new Error(`the cast has no adviser ${id}`)
  return session
}

import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unusableSetting, WrongSetting } from '../errors.ts'

/** Shorter secrets can be guessed. The sign-in library would replace an empty one by a default that everybody knows. */
export const MIN_SECRET_CHARACTERS = 32

/**
 * Returns the secret that signs sessions. The first call generates it and stores it in the data folder, readable by its
 * owner alone.
 * @throws WrongSetting if the folder cannot be used or the stored secret is too short
 */
export function storedSecret(folder: string): string {
  const file = join(folder, 'secret')
  const secret = readOrCreate(folder, file)
  if (secret.length < MIN_SECRET_CHARACTERS)
    throw new WrongSetting(
      `DOORSTEP_DATA: ${file}: expected ${MIN_SECRET_CHARACTERS} characters or more, got ${secret.length}; remove the file to have a new one made, and advisers sign in again`,
    )
  return secret
}

function readOrCreate(folder: string, file: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    createOnce(file)
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw unusableSetting('DOORSTEP_DATA', file, error)
  }
}

/** Creates the file whole or not at all. If two processes start at once, one creates it and both read it. */
function createOnce(file: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(MIN_SECRET_CHARACTERS).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

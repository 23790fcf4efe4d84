import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unusableSetting } from '../errors.ts'

/**
 * Returns the secret that signs sessions. The first call generates it and stores it in the data folder, readable by its
 * owner alone.
 * @throws WrongSetting if the folder cannot be used
 */
export function storedSecret(folder: string): string {
  const file = join(folder, 'secret')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    makeOnce(file)
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw unusableSetting('DOORSTEP_DATA', file, error)
  }
}

function makeOnce(file: string): void {
  try {
    // 'wx' fails if the file exists. If two processes start at once, one writes it and both read it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

import { attempt } from './attempt.ts'
import type { TextStorage } from './storage.ts'

/** Reads a stored JSON value. Null if there is none or it cannot be parsed: an older page or another program may have
 * written it. */
export const readJson = <T>(storage: Pick<TextStorage, 'get'>, key: string): T | null =>
  attempt(() => JSON.parse(storage.get(key) ?? 'null') as T)

/** Stores a value as JSON. Null removes it. */
export const writeJson = (storage: Pick<TextStorage, 'set'>, key: string, value: unknown): void =>
  storage.set(key, value === null ? null : JSON.stringify(value))

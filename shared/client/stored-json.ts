import { attempt } from './attempt.ts'
import type { TextStorage } from './storage.ts'

/** A JSON value, or null when there is none or it cannot be read: an older page or another program may have written it. */
export const readJson = <T>(storage: Pick<TextStorage, 'get'>, key: string): T | null =>
  attempt(() => JSON.parse(storage.get(key) ?? 'null') as T)

/** Null removes. */
export const writeJson = (storage: Pick<TextStorage, 'set'>, key: string, value: unknown): void =>
  storage.set(key, value === null ? null : JSON.stringify(value))

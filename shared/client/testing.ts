import { readFileSync } from 'node:fs'
import type { WordPart } from '../protocol/http.ts'
import type { DoorWords } from './door-words.ts'
import { createSmallWords } from './small-words.ts'
import { createStorage, type TextStorage } from './storage.ts'

/** For tests only: the door's words from the files, and a browser's storage. */

export const readWords = (language: 'en' | 'cy', surface: 'widget' | WordPart = 'widget') =>
  JSON.parse(readFileSync(`locales/${language}/${surface}.json`, 'utf8')) as Record<string, unknown>

export const wordsIn = (language: 'en' | 'cy'): DoorWords =>
  createSmallWords(
    { code: language, dir: 'ltr' },
    { ...readWords(language), ...readWords(language, 'contact'), ...readWords(language, 'sent') },
  )

/** A site's storage as a browser provides it. While `full` is true it stores nothing more. */
export class SiteStorage implements Storage {
  readonly #texts: Map<string, string>
  full = false
  constructor(texts = new Map<string, string>()) {
    this.#texts = texts
  }
  get length() {
    return this.#texts.size
  }
  clear() {
    this.#texts.clear()
  }
  getItem(name: string) {
    return this.#texts.get(name) ?? null
  }
  key(index: number) {
    return [...this.#texts.keys()][index] ?? null
  }
  removeItem(name: string) {
    this.#texts.delete(name)
  }
  setItem(name: string, text: string) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    this.#texts.set(name, text)
  }
}

/** Throws as `window.localStorage` does where the browser's settings block it. */
export const blockedStorage = (): never => {
  throw new DOMException('blocked', 'SecurityError')
}

/** Creates a storage that lasts as long as the test. */
export const memoryStorage = (): TextStorage => createStorage(blockedStorage)

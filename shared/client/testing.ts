import { readFileSync } from 'node:fs'
import type { WordPart } from '../protocol/http.ts'
import type { DoorWords } from './door-words.ts'
import { createSmallWords } from './small-words.ts'

/** For tests alone: the door's words as they stand in the files. */

export const readWords = (language: 'en' | 'cy', surface: 'widget' | WordPart = 'widget') =>
  JSON.parse(readFileSync(`locales/${language}/${surface}.json`, 'utf8')) as Record<string, unknown>

export const wordsIn = (language: 'en' | 'cy'): DoorWords =>
  createSmallWords(
    { code: language, dir: 'ltr' },
    { ...readWords(language), ...readWords(language, 'contact'), ...readWords(language, 'sent') },
  )

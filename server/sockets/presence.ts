import type { Instant } from '../../shared/domain/instant.ts'
import type { Adviser } from '../access/access.ts'
import type { Clock } from '../clock.ts'

/** A phone that locks or a page that changes drops its line for a moment: that is not going away. */
const AWAY_AFTER_MS = 2 * 60 * 1000

export type Presence = {
  /** A resident's line is up; call the answer when it goes down. */
  residentCame(conversation: string): () => void
  residentTyped(conversation: string): void
  /** When the resident's line last came up, or they were last typing; null: not since this server started, or away. */
  lastSign(conversation: string): Instant | null
  /** Was the resident's line up within the last two minutes? */
  residentHere(conversation: string): boolean
  adviserCame(adviser: Adviser, line: string): AdviserLine
  /** Is somebody at this association's queue, and available? */
  someoneAvailable(association: string): boolean
  /** Is somebody there, and available, who answers in this language? */
  someoneSpeaks(association: string, language: string): boolean
  /** An adviser answers in other languages from now on, at whatever page of theirs. */
  adviserSpeaks(adviser: string, languages: readonly string[]): void
  stop(): void
}
type PresentAdviser = {
  readonly id: string
  languages: readonly string[]
  available: boolean
  leaving: NodeJS.Timeout | null
}
type AdviserLine = { setAvailable(available: boolean): void; went(): void }

/**
 * Who is here: kept in memory, never stored. Two minutes without a line before anyone counts as away, so that a
 * reload or a locked phone makes nobody flicker.
 */
export function createPresence(
  clock: Clock,
  residentChanged: (conversation: string, here: boolean) => void,
): Presence {
  const residents = new Map<string, { lines: number; leaving: NodeJS.Timeout | null; signAt: Instant }>()
  const advisers = new Map<string, Map<string, PresentAdviser>>()
  const availableAt = (association: string) =>
    [...(advisers.get(association)?.values() ?? [])].filter(line => line.available)
  return {
    residentCame(conversation) {
      const known = residents.get(conversation)
      if (known?.leaving) clearTimeout(known.leaving)
      const entry = known ?? { lines: 0, leaving: null, signAt: clock.now() }
      entry.signAt = clock.now()
      entry.lines += 1
      entry.leaving = null
      residents.set(conversation, entry)
      if (!known) residentChanged(conversation, true)
      return () => {
        entry.lines -= 1
        if (entry.lines > 0) return
        entry.leaving = later(() => {
          residents.delete(conversation)
          residentChanged(conversation, false)
        })
      }
    },
    residentTyped(conversation) {
      const entry = residents.get(conversation)
      if (entry) entry.signAt = clock.now()
    },
    lastSign: conversation => residents.get(conversation)?.signAt ?? null,
    residentHere: conversation => residents.has(conversation),
    adviserCame({ id, association, languages }, line) {
      const lines = advisers.get(association) ?? new Map()
      advisers.set(association, lines)
      const entry: PresentAdviser = { id, languages, available: true, leaving: null }
      lines.set(line, entry)
      return {
        setAvailable(available) {
          entry.available = available
        },
        went() {
          entry.leaving = later(() => lines.delete(line))
        },
      }
    },
    someoneAvailable: association => availableAt(association).length > 0,
    someoneSpeaks: (association, language) =>
      availableAt(association).some(line => line.languages.includes(language)),
    adviserSpeaks(adviser, languages) {
      for (const lines of advisers.values())
        for (const line of lines.values()) if (line.id === adviser) line.languages = languages
    },
    stop() {
      for (const { leaving } of residents.values()) if (leaving) clearTimeout(leaving)
      for (const lines of advisers.values()) {
        for (const { leaving } of lines.values()) if (leaving) clearTimeout(leaving)
      }
    },
  }
}

const later = (then: () => void): NodeJS.Timeout => setTimeout(then, AWAY_AFTER_MS).unref()

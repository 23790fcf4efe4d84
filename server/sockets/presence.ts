import type { Instant } from '../../shared/domain/instant.ts'
import type { Adviser } from '../access/access.ts'
import type { Clock } from '../clock.ts'

/** A locked phone or a page change drops the line for a moment. Its owner has not gone away. */
const AWAY_AFTER_MS = 2 * 60 * 1000

export type Presence = {
  /** Records that a resident's line is up. Returns the function to call when it goes down. */
  addResidentLine(conversation: string): () => void
  recordTyping(conversation: string): void
  /** Returns when the resident's line last came up, or they last typed. Null: they are away, or the server has restarted
   * since. */
  lastSign(conversation: string): Instant | null
  /** True if the resident's line was up within the last two minutes. */
  isResidentHere(conversation: string): boolean
  /** Records that an adviser's line is up. */
  addAdviserLine(adviser: Adviser, line: string): AdviserLine
  /** True if an adviser of this association is available. */
  isSomeoneAvailable(association: string): boolean
  /** True if an available adviser of this association answers in this language. */
  isLanguageSpoken(association: string, language: string): boolean
  /** Changes an adviser's languages on all their lines. */
  setAdviserLanguages(adviser: string, languages: readonly string[]): void
  /** Ends all timers. */
  stop(): void
}
type PresentAdviser = {
  readonly id: string
  languages: readonly string[]
  available: boolean
  awayTimer: NodeJS.Timeout | null
}
type AdviserLine = { setAvailable(available: boolean): void; remove(): void }

/**
 * Tracks who is here, in memory alone. Residents and advisers count as away after two minutes without a line, so that a
 * reload or a locked phone does not show.
 * @param onResidentChange called when a resident comes or goes
 */
export function createPresence(
  clock: Clock,
  onResidentChange: (conversation: string, isHere: boolean) => void,
): Presence {
  const residents = new Map<string, { lines: number; awayTimer: NodeJS.Timeout | null; signAt: Instant }>()
  const advisers = new Map<string, Map<string, PresentAdviser>>()
  const availableAt = (association: string) =>
    [...(advisers.get(association)?.values() ?? [])].filter(line => line.available)
  return {
    addResidentLine(conversation) {
      const known = residents.get(conversation)
      if (known?.awayTimer) clearTimeout(known.awayTimer)
      const entry = known ?? { lines: 0, awayTimer: null, signAt: clock.now() }
      entry.signAt = clock.now()
      entry.lines += 1
      entry.awayTimer = null
      residents.set(conversation, entry)
      if (!known) onResidentChange(conversation, true)
      return () => {
        entry.lines -= 1
        if (entry.lines > 0) return
        entry.awayTimer = startAwayTimer(() => {
          residents.delete(conversation)
          onResidentChange(conversation, false)
        })
      }
    },
    recordTyping(conversation) {
      const entry = residents.get(conversation)
      if (entry) entry.signAt = clock.now()
    },
    lastSign: conversation => residents.get(conversation)?.signAt ?? null,
    isResidentHere: conversation => residents.has(conversation),
    addAdviserLine({ id, association, languages }, line) {
      const lines = advisers.get(association) ?? new Map()
      advisers.set(association, lines)
      const entry: PresentAdviser = { id, languages, available: true, awayTimer: null }
      lines.set(line, entry)
      return {
        setAvailable(available) {
          entry.available = available
        },
        remove() {
          entry.awayTimer = startAwayTimer(() => lines.delete(line))
        },
      }
    },
    isSomeoneAvailable: association => availableAt(association).length > 0,
    isLanguageSpoken: (association, language) =>
      availableAt(association).some(line => line.languages.includes(language)),
    setAdviserLanguages(adviser, languages) {
      for (const lines of advisers.values())
        for (const line of lines.values()) if (line.id === adviser) line.languages = languages
    },
    stop() {
      for (const { awayTimer } of residents.values()) if (awayTimer) clearTimeout(awayTimer)
      for (const lines of advisers.values()) {
        for (const { awayTimer } of lines.values()) if (awayTimer) clearTimeout(awayTimer)
      }
    },
  }
}

const startAwayTimer = (then: () => void): NodeJS.Timeout => setTimeout(then, AWAY_AFTER_MS).unref()

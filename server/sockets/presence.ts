import type { Instant } from '../../shared/domain/instant.ts'
import type { Clock } from '../clock.ts'

/** A phone that locks or a page that changes drops its line for a moment: that is not going away. */
export const AWAY_AFTER_MS = 2 * 60 * 1000

export type Presence = {
  /** A resident's line is up; call the answer when it goes down. */
  residentCame(conversation: string): () => void
  residentTyped(conversation: string): void
  /** When the resident's line last came up, or they were last typing; null: not since this server started, or away. */
  lastSign(conversation: string): Instant | null
  /** Was the resident's line up within the last two minutes? */
  residentHere(conversation: string): boolean
  adviserCame(association: string, line: string): AdviserLine
  /** Is somebody at this association's queue, and available? */
  someoneAvailable(association: string): boolean
  stop(): void
}
export type AdviserLine = { setAvailable(available: boolean): void; went(): void }

/**
 * Who is here: kept in memory, never stored. Two minutes without a line before anyone counts as away, so that a
 * reload or a locked phone makes nobody flicker.
 */
export function createPresence(
  clock: Clock,
  residentChanged: (conversation: string, here: boolean) => void,
): Presence {
  const residents = new Map<string, { lines: number; leaving: NodeJS.Timeout | null; signAt: Instant }>()
  const advisers = new Map<string, Map<string, { available: boolean; leaving: NodeJS.Timeout | null }>>()
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
    adviserCame(association, line) {
      const lines = advisers.get(association) ?? new Map()
      advisers.set(association, lines)
      const entry = { available: true, leaving: null as NodeJS.Timeout | null }
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
    someoneAvailable: association =>
      [...(advisers.get(association)?.values() ?? [])].some(line => line.available),
    stop() {
      for (const { leaving } of residents.values()) if (leaving) clearTimeout(leaving)
      for (const lines of advisers.values()) {
        for (const { leaving } of lines.values()) if (leaving) clearTimeout(leaving)
      }
    },
  }
}

const later = (then: () => void): NodeJS.Timeout => setTimeout(then, AWAY_AFTER_MS).unref()

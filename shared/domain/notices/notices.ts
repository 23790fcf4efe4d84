import type { Instant, LondonDate } from '../instant.ts'
import type { Profile } from '../profile/profile.ts'
import { addDays, londonDate } from '../working-time/london.ts'

/** So many days ahead a closure is shown (Magna 3.3: "we will publicise this"). */
const CLOSURES_SHOWN_DAYS = 21

/** A notice in force: that promises may not be kept for now, from one date to another, both included. */
export type Notice = { readonly from: LondonDate; readonly to: LondonDate; readonly words: string | null }
export type ClosedDay = { readonly date: LondonDate; readonly reason: string | null }

/**
 * The "exceptional circumstances" notices in force at a moment, in this language where the association wrote it, else
 * in English, else without words. A notice never stops a clock (D11): it is shown, and it tags what comes meanwhile.
 */
export function noticesAt(profile: Profile, now: Instant, language: string): readonly Notice[] {
  const today = londonDate(now)
  return profile.notices
    .filter(({ from, to }) => from <= today && today <= to)
    .map(({ from, to, words }) => ({ from, to, words: words[language] ?? words.en ?? null }))
}

/** Published closures from today on, soon enough to matter to somebody who writes in now. */
export function closuresAhead({ calendar }: Profile, now: Instant): readonly ClosedDay[] {
  const today = londonDate(now)
  const last = addDays(today, CLOSURES_SHOWN_DAYS)
  return (calendar?.closures ?? [])
    .filter(({ date, published_on }) => today <= date && date <= last && (published_on ?? today) <= today)
    .map(({ date, reason }) => ({ date, reason }))
}

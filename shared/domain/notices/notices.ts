import type { Instant, LondonDate } from '../instant.ts'
import type { Profile } from '../profile/profile.ts'
import { addDays, londonDate } from '../working-time/london.ts'

/** How many days ahead closures are shown (Magna 3.3: "we will publicise this"). */
const CLOSURES_SHOWN_DAYS = 21

/** A notice that targets may not be met for now, from one date to another, both included. */
export type ExceptionalNotice = {
  readonly from: LondonDate
  readonly to: LondonDate
  readonly words: string | null
}
export type ClosedDay = { readonly date: LondonDate; readonly reason: string | null }

/**
 * The "exceptional circumstances" notices in force at a moment, worded in this language if the association wrote it,
 * else in English, else without words. A notice never stops a clock (D11): it is shown, and it tags conversations
 * that come in meanwhile.
 */
export function noticesAt(profile: Profile, now: Instant, language: string): readonly ExceptionalNotice[] {
  const today = londonDate(now)
  return profile.notices
    .filter(({ from, to }) => from <= today && today <= to)
    .map(({ from, to, words }) => ({ from, to, words: words[language] ?? words.en ?? null }))
}

/** The published closures from today to three weeks ahead. */
export function closuresAhead({ calendar }: Profile, now: Instant): readonly ClosedDay[] {
  const today = londonDate(now)
  const last = addDays(today, CLOSURES_SHOWN_DAYS)
  return (calendar?.closures ?? [])
    .filter(({ date, published_on }) => today <= date && date <= last && (published_on ?? today) <= today)
    .map(({ date, reason }) => ({ date, reason }))
}

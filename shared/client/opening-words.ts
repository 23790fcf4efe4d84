import { type Instant, instant, milliseconds } from '../domain/instant.ts'
import type { OpeningNow } from '../protocol/http.ts'
import { daysAhead, dayWhen, timeOf } from './dates.ts'
import type { Words } from './words.ts'

/** Says whether we are open: "Open now, until 5pm." or "Closed. We open on Monday at 9am." Null if the profile has no
 * opening hours: none are invented (D2). */
export function openingWords(opening: OpeningNow, now: Instant, words: OpeningWords): string | null {
  switch (opening.state) {
    case 'unset':
      return null
    case 'open': {
      if (opening.until === null) return words.t('opening.always')
      // Intervals are half-open: "until midnight" still belongs to today.
      const last = instant(milliseconds(opening.until) - 1)
      const keys = ['opening.until', 'opening.until_tomorrow', 'opening.until_day'] as const
      return sentence(keys, last, opening.until, now, words)
    }
    case 'closed': {
      if (opening.opens === null) return words.t('opening.closed')
      const keys = ['opening.closed_today', 'opening.closed_tomorrow', 'opening.closed_day'] as const
      return sentence(keys, opening.opens, opening.opens, now, words)
    }
  }
}

type OpeningWords = Words<'opening.always' | 'opening.closed' | SentenceKey>
type Keys = readonly [today: SentenceKey, tomorrow: SentenceKey, day: SentenceKey]
type SentenceKey =
  | 'opening.until'
  | 'opening.until_tomorrow'
  | 'opening.until_day'
  | 'opening.closed_today'
  | 'opening.closed_tomorrow'
  | 'opening.closed_day'

function sentence(
  [today, tomorrow, other]: Keys,
  day: Instant,
  time: Instant,
  now: Instant,
  words: OpeningWords,
) {
  const ahead = daysAhead(day, now)
  const key = ahead <= 0 ? today : ahead === 1 ? tomorrow : other
  return words.t(key, { time: timeOf(time, words.language), day: dayWhen(day, now, words.language) })
}

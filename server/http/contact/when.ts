import { dayOf, dayWhen, timeOf } from '../../../shared/client/dates.ts'
import type { Instant } from '../../../shared/domain/instant.ts'
import type { PageWords } from './say.ts'

/** Seen from so long ago every day is named with its date: a page that is printed is read on another day. */
const LONG_AGO = '2000-01-01T12:00:00.000Z'

/** "5pm on Monday 30 November", "the end of Thursday 3 December": London's day and time (D1), whenever it is read. */
export function whenOf(at: Instant, { t, language }: PageWords): string {
  // D8: a statutory day ends at its last second. "11.59pm" would be read as an appointment.
  if (at.slice(17, 19) === '59') return t('when.end', { day: dayOf(at, LONG_AGO, language) })
  return t('when.at', { time: timeOf(at, language), day: dayWhen(at, LONG_AGO, language) })
}

/** "Monday 30 November", as a heading. */
export function dateOf(at: Instant, { language }: PageWords): string {
  const day = dayOf(at, LONG_AGO, language)
  return day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
}

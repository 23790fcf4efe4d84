import type { LondonDate } from '../domain/instant.ts'
import type { ClosedDay, ExceptionalNotice } from '../domain/notices/notices.ts'
import { dateOf } from './dates.ts'
import type { DoorWords } from './door-words.ts'
import { softenDay } from './welsh.ts'

/** Says when a notice applies: "On Friday 27 November:" or "From Wednesday 25 to Friday 27 November:", which names a month
 * that is the same only once. */
export function noticeWhen({ from, to }: Pick<ExceptionalNotice, 'from' | 'to'>, words: DoorWords): string {
  const { t, language } = words
  if (from === to) return t('notice.day', { day: dayWords(from, language) })
  // Only these two languages are known to put the month last.
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7) && (language === 'en' || language === 'cy')
  const first = dayWords(from, language)
  return t('notice.span', {
    from: isSameMonth ? first.slice(0, first.lastIndexOf(' ')) : first,
    to: dayWords(to, language),
  })
}

/** Says on which day we are closed: "We are closed on Thursday 10 December.", or with a colon if a reason follows. */
export const closedWhen = ({ date, reason }: ClosedDay, { t, language }: DoorWords): string =>
  t(reason ? 'notice.closed_why' : 'notice.closed', { day: dayWords(date, language) })

/** Uses noon, which is on the same date in London all year round. */
function dayWords(date: LondonDate, language: string): string {
  const day = dateOf(`${date}T12:00:00.000Z`, language)
  return language === 'cy' ? softenDay(day) : day
}

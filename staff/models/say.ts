import { dateOf, daysAhead, duration, isEndOfDay, timeOf } from '../../shared/client/dates.ts'
import { softenDay } from '../../shared/client/welsh.ts'
import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import { languageOf } from '../../shared/domain/languages.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Target } from '../../shared/domain/target/target.ts'
import { SESSION_SECONDS } from '../../shared/protocol/limits.ts'
import type { Problem } from './actions.ts'
import type { StaffKey, StaffText } from './language.ts'
import { lengths, timeLeft, type Urgency } from './time-left.ts'

/** What the page says of times, promises, people and refusals, in the words of one language. */

/** "2 minutes 10 seconds", "2 funud 10 eiliad". */
export const sayDuration = (seconds: number, { language }: StaffText): string =>
  lengths(seconds)
    .map(length => duration(length, language))
    .join(' ')

/** The time left of a row's promise, in words that carry the urgency by themselves. What falls due on another day is
 * counted in days: seconds would only flicker. */
export function sayTimeLeft(
  target: QueueRow['target'],
  now: Instant,
  text: StaffText,
): { urgency: Urgency; words: string } {
  const { urgency, seconds } = timeLeft(target, now)
  if (urgency === 'none' || !target?.due) return { urgency, words: text.t('time.none') }
  const { due } = target
  const ahead = daysAhead(due, now)
  if (ahead === 0 || seconds < HOUR) {
    const said = { duration: sayDuration(seconds, text), time: timeOf(due, text.language) }
    return { urgency, words: text.t(KEYS[urgency].today, said) }
  }
  const said = { days: text.t('time.days', { count: Math.abs(ahead) }), moment: sayMoment(due, text) }
  return { urgency, words: text.t(KEYS[urgency].otherDay, said) }
}

const HOUR = 3600
const KEYS = {
  in_time: { today: 'time.left', otherDay: 'time.daysLeft' },
  soon: { today: 'time.soonLeft', otherDay: 'time.soonDaysLeft' },
  late: { today: 'time.lateBy', otherDay: 'time.daysLate' },
} as const

/** How one promise stands, for the list of all of them: kept, kept late, closed before it was kept, late, or open. */
export function sayStanding(target: Target, now: Instant, text: StaffText): string {
  const { due, metAt, endedAt, afterFirstReply } = target
  const moment = due && sayMoment(due, text)
  if (metAt !== null) {
    const at = sayMoment(metAt, text)
    if (due === null || !moment) return text.t('standing.met', { at })
    // On the same day the date is not said twice.
    const by = daysAhead(due, metAt) === 0 ? timeOf(due, text.language) : moment
    if (metAt <= due) return text.t('standing.inTime', { at, moment: by })
    return text.t('standing.metLate', { at, moment: by, length: sayLateness(due, metAt, text) })
  }
  if (endedAt !== null) return text.t('standing.ended')
  if (due === null || !moment) return text.t('standing.noTime')
  if (now > due) return text.t('standing.late', { moment, length: sayLateness(due, now, text) })
  return text.t(afterFirstReply ? 'standing.atTheLatest' : 'standing.open', { moment })
}

/** How long after the due time: days where days lie between, else hours and minutes. */
function sayLateness(due: Instant, at: Instant, text: StaffText): string {
  const days = daysAhead(at, due)
  const seconds = Math.ceil((milliseconds(at) - milliseconds(due)) / 1000)
  return days === 0 || seconds < HOUR ? sayDuration(seconds, text) : text.t('time.days', { count: days })
}

/** A sentence for every refusal, and for a line that is down or an answer that did not come. */
export function sayProblem(problem: Problem, text: StaffText): string {
  if (problem.name === 'no_answer' || problem.name === 'offline') return text.t(`problem.${problem.name}`)
  // Cast, because the type of the keys takes the end of `too_often` for a plural.
  return text.t(`refusal.${problem.name}` as StaffKey, {
    by: 'by' in problem ? problem.by : '',
    limit: 'limit' in problem ? problem.limit : 0,
    duration: 'retryAfterSeconds' in problem ? sayDuration(problem.retryAfterSeconds, text) : '',
  })
}

/** "10am on Friday 27 November", "10yb ddydd Gwener 27 Tachwedd", "the end of Friday 27 November" (D6): with its date,
 * whatever today is. */
export function sayMoment(at: Instant, { t, language }: StaffText): string {
  const day = dateOf(at, language)
  if (isEndOfDay(at)) return t('time.endOf', { day })
  return t('time.on', { time: timeOf(at, language), day: language === 'cy' ? softenDay(day) : day })
}

/** Today the time alone, else with its date. */
export const sayUntil = (at: Instant, now: Instant, text: StaffText): string =>
  daysAhead(at, now) === 0 ? timeOf(at, text.language) : sayMoment(at, text)

/** "12 hours": how long a session lasts, and how much longer from each press. */
export const sayStay = (text: StaffText): string => sayDuration(SESSION_SECONDS, text)

/** That the session ends, in whole minutes, so that what stands there does not flicker; aloud with how to stay. */
export function sayEnding(ends: Instant, secondsLeft: number, now: Instant, text: StaffText): string {
  const end = sayEnd(ends, secondsLeft, now, text)
  if (secondsLeft === 0) return end
  const button = text.t('session.stay', { duration: sayStay(text) })
  return `${end} ${text.t('session.how', { button })}`
}

export function sayEnd(ends: Instant, secondsLeft: number, now: Instant, text: StaffText): string {
  if (secondsLeft === 0) return text.t('session.over')
  const minutes = sayDuration(Math.ceil(secondsLeft / 60) * 60, text)
  return text.t('session.ends', { time: sayUntil(ends, now, text), duration: minutes })
}

/** Name and subject, as far as they were given. */
export function sayWho(row: { name: string | null; subject: string | null }, text: StaffText): string {
  const name = row.name ?? text.t('queue.noName')
  return row.subject ? text.t('queue.nameWithSubject', { name, subject: row.subject }) : name
}

/** A language as it calls itself. */
export const languageName = (code: string): string => languageOf(code).name

import { dateOf, daysAhead, duration, isEndOfDay, timeOf } from '../../shared/client/dates.ts'
import { softenDay } from '../../shared/client/welsh.ts'
import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import { languageOf } from '../../shared/domain/languages.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Target } from '../../shared/domain/target/target.ts'
import { SESSION_SECONDS } from '../../shared/protocol/limits.ts'
import type { Problem } from './actions.ts'
import type { StaffKey, StaffText } from './language.ts'
import { splitDuration, timeLeft, type Urgency } from './time-left.ts'

/** Words times, targets, people and refusals in the language of the page. */

/** "2 minutes 10 seconds", "2 funud 10 eiliad". */
export const formatDuration = (seconds: number, { language }: StaffText): string =>
  splitDuration(seconds)
    .map(length => duration(length, language))
    .join(' ')

/** The time left until a row's target is due, in words that say the urgency without colour. On another day it is counted in
 * days, because seconds would only flicker. */
export function formatTimeLeft(
  target: QueueRow['target'],
  now: Instant,
  text: StaffText,
): { urgency: Urgency; words: string } {
  const { urgency, seconds } = timeLeft(target, now)
  if (urgency === 'none' || !target?.due) return { urgency, words: text.t('time.none') }
  const { due } = target
  const ahead = daysAhead(due, now)
  if (ahead === 0 || seconds < HOUR_SECONDS) {
    const values = { duration: formatDuration(seconds, text), time: timeOf(due, text.language) }
    return { urgency, words: text.t(KEYS[urgency].today, values) }
  }
  const values = { days: text.t('time.days', { count: Math.abs(ahead) }), moment: formatMoment(due, text) }
  return { urgency, words: text.t(KEYS[urgency].otherDay, values) }
}

const HOUR_SECONDS = 3600
const KEYS = {
  in_time: { today: 'time.left', otherDay: 'time.daysLeft' },
  soon: { today: 'time.soonLeft', otherDay: 'time.soonDaysLeft' },
  late: { today: 'time.lateBy', otherDay: 'time.daysLate' },
} as const

/** The status of one target: met in time, met late, ended before it was met, late, or open. */
export function formatTargetStatus(target: Target, now: Instant, text: StaffText): string {
  const { due, metAt, endedAt, afterFirstReply } = target
  const moment = due && formatMoment(due, text)
  if (metAt !== null) {
    const at = formatMoment(metAt, text)
    if (due === null || !moment) return text.t('standing.met', { at })
    // On the same day the date appears only once.
    const by = daysAhead(due, metAt) === 0 ? timeOf(due, text.language) : moment
    if (metAt <= due) return text.t('standing.inTime', { at, moment: by })
    return text.t('standing.metLate', { at, moment: by, length: formatLateness(due, metAt, text) })
  }
  if (endedAt !== null) return text.t('standing.ended')
  if (due === null || !moment) return text.t('standing.noTime')
  if (now > due) return text.t('standing.late', { moment, length: formatLateness(due, now, text) })
  return text.t(afterFirstReply ? 'standing.atTheLatest' : 'standing.open', { moment })
}

/** The time since the due time: in days when it was on an earlier day, otherwise in hours and minutes. */
function formatLateness(due: Instant, at: Instant, text: StaffText): string {
  const days = daysAhead(at, due)
  const seconds = Math.ceil((milliseconds(at) - milliseconds(due)) / 1000)
  return days === 0 || seconds < HOUR_SECONDS
    ? formatDuration(seconds, text)
    : text.t('time.days', { count: days })
}

/** A sentence for every refusal, for a line that is down and for a missing answer. */
export function formatProblem(problem: Problem, text: StaffText): string {
  if (problem.name === 'no_answer' || problem.name === 'offline') return text.t(`problem.${problem.name}`)
  // The cast is needed because the type of the keys mistakes `too_often` for a plural.
  return text.t(`refusal.${problem.name}` as StaffKey, {
    by: 'by' in problem ? problem.by : '',
    limit: 'limit' in problem ? problem.limit : 0,
    duration: 'retryAfterSeconds' in problem ? formatDuration(problem.retryAfterSeconds, text) : '',
  })
}

/** A moment with its date, also today: "10am on Friday 27 November", "10yb ddydd Gwener 27 Tachwedd", "the end of Friday 27
 * November" (D6). */
export function formatMoment(at: Instant, { t, language }: StaffText): string {
  const day = dateOf(at, language)
  if (isEndOfDay(at)) return t('time.endOf', { day })
  return t('time.on', { time: timeOf(at, language), day: language === 'cy' ? softenDay(day) : day })
}

/** The time alone when the moment is today, otherwise with its date. */
export const formatUntil = (at: Instant, now: Instant, text: StaffText): string =>
  daysAhead(at, now) === 0 ? timeOf(at, text.language) : formatMoment(at, text)

/** "12 hours": how long a session lasts, and by how much each press extends it. */
export const formatSessionLength = (text: StaffText): string => formatDuration(SESSION_SECONDS, text)

/** The announcement that the session is about to end, with the button that extends it, or that it is over. */
export function formatEndingAnnouncement(
  ends: Instant,
  secondsLeft: number,
  now: Instant,
  text: StaffText,
): string {
  const end = formatEnding(ends, secondsLeft, now, text)
  if (secondsLeft === 0) return end
  const button = text.t('session.stay', { duration: formatSessionLength(text) })
  return `${end} ${text.t('session.how', { button })}`
}

/** When the session ends. Minutes are whole, so that the words do not flicker. */
export function formatEnding(ends: Instant, secondsLeft: number, now: Instant, text: StaffText): string {
  if (secondsLeft === 0) return text.t('session.over')
  const minutes = formatDuration(Math.ceil(secondsLeft / 60) * 60, text)
  return text.t('session.ends', { time: formatUntil(ends, now, text), duration: minutes })
}

/** The resident's name and subject, as far as they gave them. */
export function formatNameAndSubject(
  row: { name: string | null; subject: string | null },
  text: StaffText,
): string {
  const name = row.name ?? text.t('queue.noName')
  return row.subject ? text.t('queue.nameWithSubject', { name, subject: row.subject }) : name
}

/** The name of a language in that language. */
export const ownLanguageName = (code: string): string => languageOf(code).name

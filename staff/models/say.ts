import { duration, timeOf } from '../../shared/client/dates.ts'
import type { Target } from '../../shared/domain/conversation/state.ts'
import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Problem } from './actions.ts'
import type { StaffKey, StaffText } from './language.ts'
import { lengths, timeLeft, type Urgency } from './time-left.ts'

/** What the page says of times, promises, people and refusals, in the words of one language. */

/** "2 minutes 10 seconds", "2 funud 10 eiliad". */
export const sayDuration = (seconds: number, { language }: StaffText): string =>
  lengths(seconds)
    .map(length => duration(length, language))
    .join(' ')

/** The time left of a row's promise, in words that carry the urgency by themselves. */
export function sayTimeLeft(
  target: QueueRow['target'],
  now: Instant,
  text: StaffText,
): { urgency: Urgency; words: string } {
  const { urgency, seconds } = timeLeft(target, now)
  if (urgency === 'none' || !target?.due) return { urgency, words: text.t('time.none') }
  const length = sayDuration(seconds, text)
  if (urgency === 'late') return { urgency, words: text.t('time.lateBy', { duration: length }) }
  const key = urgency === 'soon' ? 'time.soonLeft' : 'time.left'
  return { urgency, words: text.t(key, { duration: length, time: timeOf(target.due, text.language) }) }
}

/** What became of a promise that no longer runs: kept, kept late, or closed before it was kept. */
export function sayOutcomeOfPromise(target: Target, text: StaffText): string {
  const { due, metAt } = target
  if (metAt === null) return text.t('chat.endedUnanswered')
  const time = timeOf(metAt, text.language)
  if (due === null) return text.t('chat.answeredAt', { time })
  const said = { time, due: timeOf(due, text.language) }
  if (metAt <= due) return text.t('chat.answeredInTime', said)
  const seconds = Math.ceil((milliseconds(metAt) - milliseconds(due)) / 1000)
  return text.t('chat.answeredLate', { ...said, duration: sayDuration(seconds, text) })
}

/** A sentence for every refusal, and for a line that is down or an answer that did not come. */
export function sayProblem(problem: Problem, text: StaffText): string {
  if (problem.name === 'no_answer' || problem.name === 'offline') return text.t(`problem.${problem.name}`)
  const { name, ...about } = problem
  const wait = 'retryAfterSeconds' in about ? { duration: sayDuration(about.retryAfterSeconds, text) } : {}
  // Cast, because the type of the keys takes the end of `too_often` for a plural.
  return text.t(`refusal.${name}` as StaffKey, { ...about, ...wait })
}

/** Name and subject, as far as they were given. */
export function sayWho(row: { name: string | null; subject: string | null }, text: StaffText): string {
  const name = row.name ?? text.t('queue.noName')
  return row.subject ? text.t('queue.nameWithSubject', { name, subject: row.subject }) : name
}

/** A language as it calls itself. Written out for those that browsers do not know (Chromium has no Welsh names). */
export function languageName(code: string): string {
  const name = OWN_NAMES[code] ?? new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

const OWN_NAMES: Readonly<Record<string, string>> = { cy: 'Cymraeg', en: 'English', gd: 'Gàidhlig' }

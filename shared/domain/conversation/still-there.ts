import { type Instant, milliseconds } from '../instant.ts'
import { stillToDo } from '../target/target.ts'
import type { AdviserOutcome } from './events.ts'
import type { Conversation } from './state.ts'

/** So long an adviser's last word stands without a sign of the resident, in milliseconds, before we ask after them. */
export const ASK_AFTER_MS = 15 * 60_000

/**
 * So long after we asked, in milliseconds, a chat may be closed because nobody answered. WCAG 2.2.1 asks for at least
 * twenty seconds; who reads with a screen reader, in a second language, or was called to the door needs many times
 * that. Saying "I am still here" starts the time afresh, however often, and nothing closes by itself.
 */
export const AMPLE_TIME_MS = 30 * 60_000

/** Only while the adviser waits: not for what we owe, and not twice for one silence.
 * @param lastSign the resident's page was opened, or they were typing; null: not known */
export function mayAskIfStillThere(state: Conversation, lastSign: Instant | null, now: Instant): boolean {
  const last = state.messages.at(-1)
  if (state.kind !== 'chat' || state.phase !== 'talking' || last?.by.role !== 'adviser') return false
  if (state.stillThereAskedAt !== null || state.targets.some(stillToDo)) return false
  const since = [last.at, state.stillHereAt, lastSign].reduce<Instant>(
    (latest, at) => (at !== null && at > latest ? at : latest),
    last.at,
  )
  return milliseconds(now) - milliseconds(since) >= ASK_AFTER_MS
}

/** "No reply" is said of a chat only of somebody who was asked, or called, and then had time. */
export function isTooSoon(state: Conversation, outcome: AdviserOutcome, now: Instant): boolean {
  if (outcome !== 'no_reply' || state.kind !== 'chat') return false
  const said = state.messages.findLast(({ by }) => by.role === 'resident')?.n ?? 0
  const asked = state.stillThereAskedAt ?? state.contactAttempts.find(({ n }) => n > said)?.at ?? null
  return asked === null || milliseconds(now) - milliseconds(asked) < AMPLE_TIME_MS
}

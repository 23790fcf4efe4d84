import { type Instant, milliseconds } from '../instant.ts'
import { isOpenFollowUp } from '../target/target.ts'
import type { AdviserOutcome } from './events.ts'
import type { Conversation } from './state.ts'

/** How long an adviser's last message goes unanswered before the resident is asked whether they are still there. */
export const ASK_AFTER_MS = 15 * 60_000

/**
 * How long after that question a chat may be closed as `no_reply`. WCAG 2.2.1 asks for at least twenty seconds; a
 * resident who uses a screen reader, reads a second language or was called to the door needs many times that. "I am
 * still here" restarts the time, however often, and nothing closes by itself.
 */
export const NO_REPLY_AFTER_MS = 30 * 60_000

/**
 * May the resident be asked whether they are still there? Only while the adviser waits for them, not while a
 * follow-up is owed, and once for each silence.
 * @param lastSign when the resident last opened the page or typed; null: not known
 */
export function mayAskIfStillThere(state: Conversation, lastSign: Instant | null, now: Instant): boolean {
  const last = state.messages.at(-1)
  if (state.kind !== 'chat' || state.phase !== 'talking' || last?.by.role !== 'adviser') return false
  if (state.stillThereAskedAt !== null || state.targets.some(isOpenFollowUp)) return false
  const since = [last.at, state.stillHereAt, lastSign].reduce<Instant>(
    (latest, at) => (at !== null && at > latest ? at : latest),
    last.at,
  )
  return milliseconds(now) - milliseconds(since) >= ASK_AFTER_MS
}

/**
 * Is it too soon to close a chat as `no_reply`? The resident must have been asked or contacted, and then had time to
 * answer.
 */
export function isTooSoonForNoReply(state: Conversation, outcome: AdviserOutcome, now: Instant): boolean {
  if (outcome !== 'no_reply' || state.kind !== 'chat') return false
  const lastWritten = state.messages.findLast(({ by }) => by.role === 'resident')?.n ?? 0
  const askedAt =
    state.stillThereAskedAt ?? state.contactAttempts.find(({ n }) => n > lastWritten)?.at ?? null
  return askedAt === null || milliseconds(now) - milliseconds(askedAt) < NO_REPLY_AFTER_MS
}

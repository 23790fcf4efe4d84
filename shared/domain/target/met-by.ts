import type { AttemptResult, AttemptWay } from '../conversation/contact-attempt.ts'
import type { FieldValues } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import { type Instant, milliseconds } from '../instant.ts'
import { metBy } from './stages.ts'
import type { Target } from './target.ts'

/** The part of a conversation that determines which act meets which target. */
type Talk = {
  readonly kind: Kind
  readonly fields: FieldValues
  readonly messages: readonly {
    readonly n: number
    readonly at: Instant
    readonly by: { readonly role: 'resident' | 'adviser' }
  }[]
  readonly contactAttempts: readonly { readonly n: number; readonly result: AttemptResult }[]
}

/** After a silence this long a chat counts as over, so that a later message counts as coming back to the resident. */
const TALK_OVER_AFTER_MS = 30 * 60_000

/**
 * Does this act by a named adviser meet this target? A holding reply meets a first-reply target only if it gives the
 * next contact date (D13). In a chat the first message is enough, because the exchange continues (D4). A target to
 * come back later is not met by the next message of the same exchange.
 */
export function meets(
  talk: Talk,
  { stage }: Target,
  act: 'message' | AttemptWay,
  withDate: boolean,
  now: Instant,
): boolean {
  const inTheTalk = talk.kind === 'chat' && act === 'message' && !isOver(talk, now)
  switch (metBy(stage)) {
    case 'next_step':
      return !inTheTalk
    case 'first_word':
      return talk.kind === 'chat' || withDate
    case 'reaching':
      return !inTheTalk && reaches(talk.kind, act)
    case 'full_or_update':
      return withDate
    case 'full_answer':
      return false
  }
}

function isOver({ messages }: Talk, now: Instant): boolean {
  const last = messages.at(-1)
  return last === undefined || milliseconds(now) - milliseconds(last.at) >= TALK_OVER_AFTER_MS
}

/** A call is returned only by a call or in person, a visit only in person; a letter about either does not count. */
function reaches(kind: Kind, act: 'message' | AttemptWay): boolean {
  if (kind === 'callback') return act === 'phone' || act === 'in_person'
  return kind === 'appointment' ? act === 'in_person' : true
}

/** Does closing as answered meet this target? Only if somebody has spoken to the resident since it was set. */
export function meetsOnClosing(talk: Talk, { stage, setN }: Target): boolean {
  const attempts = talk.contactAttempts.filter(({ n }) => n > setN)
  const reached = attempts.some(({ result }) => result === 'reached')
  const left = attempts.some(({ result }) => result === 'message_left') && talk.fields.leave_message === 'yes'
  if (metBy(stage) === 'reaching' && talk.kind === 'callback') return reached || left
  return reached || left || talk.messages.some(({ n, by }) => n > setN && by.role === 'adviser')
}

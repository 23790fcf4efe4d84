import type { AttemptResult, AttemptWay } from '../conversation/contact-attempt.ts'
import type { FieldValues } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import { type Instant, milliseconds } from '../instant.ts'
import { metBy } from './stages.ts'
import type { Target } from './target.ts'

/** The part of a conversation that determines which act meets which target. */
type Exchange = {
  readonly kind: Kind
  readonly fields: FieldValues
  readonly messages: readonly {
    readonly n: number
    readonly at: Instant
    readonly by: { readonly role: 'resident' | 'adviser' }
  }[]
  readonly contactAttempts: readonly { readonly n: number; readonly result: AttemptResult }[]
}

/** An adviser's message or contact attempt, and whether it gives the date of the next contact. */
type Act = { readonly way: 'message' | AttemptWay; readonly withDate: boolean; readonly now: Instant }

/** After a silence this long a chat counts as over, so that a later message counts as coming back to the resident. */
const EXCHANGE_OVER_AFTER_MS = 30 * 60_000

/**
 * Does this act by a named adviser meet this target? A holding reply meets a first-reply target only if it gives the
 * next contact date (D13). In a chat the first message is enough, because the exchange continues (D4). A target to
 * come back later is not met by the next message of the same exchange.
 */
export function meets(exchange: Exchange, { stage }: Target, { way, withDate, now }: Act): boolean {
  const isInChat = exchange.kind === 'chat' && way === 'message' && !isOver(exchange, now)
  switch (metBy(stage)) {
    case 'next_step':
      return !isInChat
    case 'first_word':
      return exchange.kind === 'chat' || withDate
    case 'reaching':
      return !isInChat && reaches(exchange.kind, way)
    case 'full_or_update':
      return withDate
    case 'full_answer':
      return false
  }
}

function isOver({ messages }: Exchange, now: Instant): boolean {
  const last = messages.at(-1)
  return last === undefined || milliseconds(now) - milliseconds(last.at) >= EXCHANGE_OVER_AFTER_MS
}

/** A call is returned only by a call or in person, a visit only in person; a letter about either does not count. */
function reaches(kind: Kind, way: Act['way']): boolean {
  if (kind === 'callback') return way === 'phone' || way === 'in_person'
  return kind === 'appointment' ? way === 'in_person' : true
}

/** Does closing as answered meet this target? Only if somebody has spoken to the resident since it was set. */
export function meetsOnClosing(exchange: Exchange, { stage, setN }: Target): boolean {
  const attempts = exchange.contactAttempts.filter(({ n }) => n > setN)
  const isReached = attempts.some(({ result }) => result === 'reached')
  const isMessageLeft =
    attempts.some(({ result }) => result === 'message_left') && exchange.fields.leave_message === 'yes'
  if (metBy(stage) === 'reaching' && exchange.kind === 'callback') return isReached || isMessageLeft
  return (
    isReached || isMessageLeft || exchange.messages.some(({ n, by }) => n > setN && by.role === 'adviser')
  )
}

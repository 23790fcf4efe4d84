import { owedConfirmation } from '../../shared/domain/conversation/confirmation.ts'
import type { EmailResult } from '../../shared/domain/conversation/email.ts'
import { replay } from '../../shared/domain/conversation/state.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { jobAccess } from '../access/access.ts'
import type { Limiter } from '../access/limiter.ts'
import { type Acting, act } from '../actions/act.ts'
import { composeConfirmation } from '../email/compose.ts'
import { type Mailer, PATIENCE_MS } from '../email/mailer.ts'
import { eventsAfter } from '../storage/conversations.ts'
import {
  claimEmail,
  type DueEmail,
  dueEmails,
  nextEmailAt,
  othersToInbox,
  setEmail,
} from '../storage/emails.ts'
import type { Locales } from '../words.ts'

const AT_ONCE = 4
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Between one try and the next: a day in all. After the last it is said that it could not be sent. */
const TRY_AGAIN_AFTER_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  20 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  7 * HOUR_MS,
  13 * HOUR_MS,
] as const
/** Also of tries that ended without an answer, by a crash or a fault of ours: it does not go on for ever. */
const MOST_TRIES = 20
/** Longer than a try can take: whoever claimed it and is silent until then has gone. It may have been sent all the same:
 * then it is sent twice, under one Message-ID, rather than never. */
const CLAIM_MS = PATIENCE_MS + 30_000
/** An inbox gets no more of them in a day: whoever fills in forms with somebody else's address soon sends them nothing. */
export const MOST_TO_AN_INBOX = 5
const DAY_MS = 24 * HOUR_MS

export type Emailing = {
  readonly acting: Acting
  readonly locales: Locales
  /** Null: this house sends none (any more); what waits is said not to have been sent. */
  readonly mailer: Mailer | null
  /** Takes one email for the mail server; else the seconds to wait. */
  readonly allowance: Limiter
}

/** Sends what waits for it. Answers the milliseconds until the next is to be tried, or null when none waits. */
export async function emailWhatWaits(emailing: Emailing): Promise<number | null> {
  const { db, clock } = emailing.acting
  const due = await dueEmails(db, clock.now(), AT_ONCE)
  const tried: Promise<void>[] = []
  let wait: number | null = null
  for (const one of due) {
    wait = emailing.allowance('mail server')
    if (wait !== null) break
    tried.push(emailOne(emailing, one))
  }
  await Promise.all(tried)
  if (wait !== null) return wait * 1000
  const next = await nextEmailAt(db)
  return next === null ? null : milliseconds(next) - milliseconds(clock.now())
}

async function emailOne({ acting, locales, mailer }: Emailing, due: DueEmail): Promise<void> {
  const { db, clock, associations } = acting
  const now = clock.now()
  if (!(await claimEmail(db, due, now, later(now, CLAIM_MS)))) return
  const events = await eventsAfter(db, due.conversation, 0)
  const state = replay(events)
  const confirmation = state && owedConfirmation(state)
  const loaded = state && associations.get(state.association)
  const access = await jobAccess(db, due.conversation)
  if (!loaded || !access || confirmation?.n !== due.of) return setEmail(db, due, { try_at: null })
  const done = async (result: EmailResult) => {
    await act(acting, access, { type: 'emailed', of: due.of, result }, null)
  }
  if ((await othersToInbox(db, due, later(now, -DAY_MS))) >= MOST_TO_AN_INBOX) {
    await setEmail(db, due, { tried_at: null })
    return done('too_many')
  }
  if (!mailer || due.tries >= MOST_TRIES) return done('gave_up')
  const became = events.find(({ type }) => type === 'converted')?.at ?? null
  const email = composeConfirmation({ loaded, locales, state, confirmation, became, now })
  const delivery = await mailer.send(email)
  const pause = TRY_AGAIN_AFTER_MS[due.tries]
  if (delivery === 'later' && pause !== undefined)
    return setEmail(db, due, { try_at: later(clock.now(), pause) })
  return done(RESULTS[delivery])
}

const RESULTS = { sent: 'sent', never: 'refused', later: 'gave_up' } as const

const later = (now: Instant, ms: number): Instant => instant(milliseconds(now) + ms)

import { pendingConfirmation } from '../../shared/domain/conversation/confirmation.ts'
import type { EmailResult } from '../../shared/domain/conversation/email.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { composeConfirmation } from '../email/compose.ts'
import { type Mailer, PATIENCE_MS } from '../email/mailer.ts'
import { enterInLedger } from '../storage/email-ledger.ts'
import type { Locales } from '../words.ts'
import type { Courier, Outcome } from './courier.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Emails to one inbox in any 24 hours: nobody can flood an inbox by filling in forms with its address. */
export const MOST_TO_AN_INBOX = 5

export type EmailServices = {
  /** Null: no mail server is set, or not any more. Emails that wait are recorded as not sent. */
  readonly mailer: Mailer | null
  readonly locales: Locales
}

type Confirmation = NonNullable<Conversation['confirmation']>

/** Sends confirmations by email, and records in the conversation how each went. A repeated email has the same
 * Message-ID, so its reader can tell. */
export const emailCourier: Courier<EmailServices, Confirmation> = {
  kind: 'email',
  // A mail server that is asked for more may take us for a sender of spam.
  perMinute: 60,
  claimMs: PATIENCE_MS + 30_000,
  // A day in all.
  pausesMs: [MINUTE_MS, 5 * MINUTE_MS, 20 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 7 * HOUR_MS, 13 * HOUR_MS],
  find({ item, state }) {
    const confirmation = pendingConfirmation(state)
    return confirmation?.n === item.n ? confirmation : null
  },
  async attempt({ db, clock, associations, mailer, locales }, confirmation, { item, state, events }) {
    const loaded = associations.get(state.association)
    if (!loaded) return { came: 'over', record: null }
    if (!mailer) return over(confirmation, 'gave_up')
    const now = clock.now()
    const entry = { item, address: confirmation.to, now }
    if (!(await enterInLedger(db, entry, aDayBefore(now), MOST_TO_AN_INBOX)))
      return over(confirmation, 'too_many')
    const became = events.find(({ type }) => type === 'converted')?.at ?? null
    const email = composeConfirmation({ loaded, locales, state, confirmation, became, now })
    const sent = await mailer.send(email)
    if (sent === 'later') return { came: 'later', afterMs: null }
    return over(confirmation, sent === 'never' ? 'refused' : 'sent')
  },
  giveUp: confirmation => recordOf(confirmation, 'gave_up'),
}

const over = (confirmation: Confirmation, result: EmailResult): Outcome => ({
  came: 'over',
  record: recordOf(confirmation, result),
})

const recordOf = ({ n }: Confirmation, result: EmailResult) => ({ type: 'emailed', of: n, result }) as const

const aDayBefore = (now: Instant): Instant => instant(milliseconds(now) - DAY_MS)

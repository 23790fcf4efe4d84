import { type EmailResult, owedConfirmation } from '../../shared/domain/conversation/confirmation.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { composeConfirmation } from '../email/compose.ts'
import { type Mailer, PATIENCE_MS } from '../email/mailer.ts'
import { enterInLedger } from '../storage/email-ledger.ts'
import type { Locales } from '../words.ts'
import type { Courier, Delivery, Outcome } from './courier.ts'

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

/** Sends confirmations by email, and records in the conversation how each went. A repeated email has the same
 * Message-ID, so its reader can tell. */
export const emailCourier: Courier<EmailServices> = {
  kind: 'email',
  // A mail server that is asked for more may take us for a sender of spam.
  perMinute: 60,
  claimMs: PATIENCE_MS + 30_000,
  // A day in all.
  pausesMs: [MINUTE_MS, 5 * MINUTE_MS, 20 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 7 * HOUR_MS, 13 * HOUR_MS],
  async attempt({ db, clock, associations, mailer, locales }, delivery) {
    const { item, state, events } = delivery
    const confirmation = owedConfirmation(state)
    const loaded = associations.get(state.association)
    if (!confirmation || !loaded) return { came: 'over', record: null }
    if (!mailer) return over(delivery, 'gave_up')
    const now = clock.now()
    const entry = { item, address: confirmation.to, now }
    if (!(await enterInLedger(db, entry, aDayBefore(now), MOST_TO_AN_INBOX)))
      return over(delivery, 'too_many')
    const became = events.find(({ type }) => type === 'converted')?.at ?? null
    const email = composeConfirmation({ loaded, locales, state, confirmation, became, now })
    const sent = await mailer.send(email)
    if (sent === 'later') return { came: 'later', afterMs: null }
    return over(delivery, sent === 'never' ? 'refused' : 'sent')
  },
  giveUp: delivery => recordOf(delivery, 'gave_up'),
}

const over = (delivery: Delivery, result: EmailResult): Outcome => ({
  came: 'over',
  record: recordOf(delivery, result),
})

const recordOf = ({ item }: Delivery, result: EmailResult) =>
  ({ type: 'emailed', of: item.n, result }) as const

const aDayBefore = (now: Instant): Instant => instant(milliseconds(now) - DAY_MS)

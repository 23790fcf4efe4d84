import { pendingConfirmation } from '../../shared/domain/conversation/confirmation.ts'
import type { EmailResult } from '../../shared/domain/conversation/email.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { composeConfirmation } from '../email/compose.ts'
import { type Mailer, SEND_TIMEOUT_MS } from '../email/mailer.ts'
import { enterInLedger } from '../storage/email-ledger.ts'
import type { Locales } from '../words.ts'
import type { Courier, Outcome } from './courier.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Emails to one inbox in any 24 hours, so that nobody can flood an inbox by filling in forms with its address. */
export const MAX_EMAILS_PER_INBOX = 5

/** A confirmation that could not go for this long helps nobody: the times it names have passed or are known. */
const MAX_AGE_MS = 3 * DAY_MS

export type EmailServices = {
  /** Null: no mail server is configured. Emails that still wait are recorded as not sent. */
  readonly mailer: Mailer | null
  readonly locales: Locales
}

type Confirmation = NonNullable<Conversation['confirmation']>

/** Sends confirmations by email and records each result in the conversation. A repeat has the same Message-ID, so that its
 * reader can recognise it. */
export const emailCourier: Courier<EmailServices, Confirmation> = {
  kind: 'email',
  // At a higher rate a mail server may take us for a sender of spam.
  perMinute: 60,
  claimMs: SEND_TIMEOUT_MS + 30_000,
  // About a day altogether.
  pausesMs: [MINUTE_MS, 5 * MINUTE_MS, 20 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 7 * HOUR_MS, 13 * HOUR_MS],
  find({ item, state }) {
    const confirmation = pendingConfirmation(state)
    return confirmation?.n === item.n ? confirmation : null
  },
  async attempt({ db, clock, associations, mailer, locales }, confirmation, { item, state, events }) {
    const loaded = associations.get(state.association)
    if (!loaded) return { result: 'over', record: null }
    if (!mailer) return finalOutcome(confirmation, 'gave_up')
    const now = clock.now()
    if (milliseconds(now) - milliseconds(wantedAt(events, confirmation)) > MAX_AGE_MS)
      return finalOutcome(confirmation, 'gave_up')
    const entry = { item, address: confirmation.to, now }
    if (!(await enterInLedger(db, entry, oneDayBefore(now), MAX_EMAILS_PER_INBOX)))
      return finalOutcome(confirmation, 'too_many')
    const convertedAt = events.find(({ type }) => type === 'converted')?.at ?? null
    const email = composeConfirmation({ loaded, locales, state, confirmation, convertedAt, now })
    const sent = await mailer.send(email)
    if (sent === 'later') return { result: 'later', afterMs: null }
    return finalOutcome(confirmation, sent === 'never' ? 'refused' : 'sent')
  },
  giveUp: confirmation => emailedCommand(confirmation, 'gave_up'),
}

const wantedAt = (events: readonly ConversationEvent[], confirmation: Confirmation): Instant =>
  events.find(({ n }) => n === confirmation.n)?.at ?? instant(0)

const finalOutcome = (confirmation: Confirmation, result: EmailResult): Outcome => ({
  result: 'over',
  record: emailedCommand(confirmation, result),
})

const emailedCommand = ({ n }: Confirmation, result: EmailResult) =>
  ({ type: 'emailed', of: n, result }) as const

const oneDayBefore = (now: Instant): Instant => instant(milliseconds(now) - DAY_MS)

import type { Acting } from '../actions/act.ts'
import type { Mailer } from '../email/mailer.ts'
import type { Log } from '../log.ts'
import { createAllow, deliver } from '../outbox/deliver.ts'
import { emailCourier } from '../outbox/email-courier.ts'
import { translationCourier } from '../outbox/translation-courier.ts'
import type { Presence } from '../sockets/presence.ts'
import type { Translator } from '../translation/translator.ts'
import type { Locales } from '../words.ts'
import { askForLanguages } from './ask-for-languages.ts'
import { eraseWhatIsKeptTooLong } from './erase.ts'
import { LOOK_FOR_GONE_EVERY_MS, putBackWhatTheGoneHold } from './put-back.ts'
import { moveByNewBankHolidays } from './recalculate.ts'
import { repeat } from './repeat.ts'
import { askIfStillThere, LOOK_FOR_QUIET_EVERY_MS } from './still-there.ts'
import { watchTargets } from './watch-targets.ts'
import { LOOK_EVERY_MS, offerWaysOut } from './way-out.ts'

const LOOK_AT_LEAST_EVERY_MS = 5000
const HOUR_MS = 60 * 60 * 1000
export type Jobs = {
  /** A clock has been set: look again when the next one runs to something. */
  targetSet(): void
  /** Something is to be translated. */
  toTranslate(): void
  /** Something is to be emailed. */
  toEmail(): void
  stop(): Promise<void>
}

/** What the jobs reach outside this house, where it has it; and the words for it. */
export type Outside = {
  readonly translator: Translator | null
  readonly mailer: Mailer | null
  readonly locales: Locales
}

/**
 * Every timed job, on one page.
 * - targets: what is about to be late and what is late, announced on time. The clocks are rows, so a restart finds
 *   what ran out meanwhile and announces it at once; announcing twice is refused by the conversation itself.
 * - calendars: what a bank holiday proclaimed since takes a day from is due later. Profiles and holidays are read at the
 *   start, so one look is enough; those that follow make good one that failed.
 * - ways out: those who wait for a chat that may not be kept are told, and offered a call back or a message.
 * - translations: what a machine may translate and has not; kept as rows, so a restart goes on where it was. Once an
 *   hour, and every minute until it has answered, the translator is asked which languages it has.
 * - emails: confirmations that are to be sent and have not been; kept as rows, tried again for a day.
 * - quiet: residents who have long said nothing, while an adviser waits, are asked whether they are still there.
 * - gone: what an adviser held who no longer answers here goes back to the queue.
 * - retention: what has been kept as long as the association said is erased, every hour.
 */
export function startJobs(
  acting: Acting,
  { someoneAvailable, lastSign }: Pick<Presence, 'someoneAvailable' | 'lastSign'>,
  { translator, mailer, locales }: Outside,
  log: Log,
): Jobs {
  const { associations } = acting
  const targets = repeat('targets', LOOK_AT_LEAST_EVERY_MS, () => watchTargets(acting), log)
  const retention = repeat('retention', HOUR_MS, () => eraseWhatIsKeptTooLong(acting, associations, log), log)
  const services = { ...acting, translator, mailer, locales, log, allow: createAllow(acting.clock) }
  const translations = repeat(
    'translations',
    LOOK_AT_LEAST_EVERY_MS,
    () => deliver(translationCourier)(services),
    log,
  )
  const emails = repeat('emails', LOOK_AT_LEAST_EVERY_MS, () => deliver(emailCourier)(services), log)
  const languages = translator && repeat('languages', HOUR_MS, () => askForLanguages(services), log)
  const waysOut = repeat('ways out', LOOK_EVERY_MS, () => offerWaysOut(acting, someoneAvailable), log)
  const calendars = repeat('calendars', HOUR_MS, () => moveByNewBankHolidays(acting, log), log)
  const quiet = repeat('quiet', LOOK_FOR_QUIET_EVERY_MS, () => askIfStillThere(acting, lastSign), log)
  const gone = repeat('gone', LOOK_FOR_GONE_EVERY_MS, () => putBackWhatTheGoneHold(acting), log)
  return {
    targetSet: targets.poke,
    toTranslate: translations.poke,
    toEmail: emails.poke,
    async stop() {
      translator?.close()
      mailer?.close()
      const all = [targets, retention, waysOut, calendars, quiet, gone, translations, emails]
      await Promise.all([...all, ...(languages ? [languages] : [])].map(job => job.stop()))
    },
  }
}

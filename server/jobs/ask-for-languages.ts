import type { Log } from '../log.ts'
import type { TranslationServices } from '../outbox/translation-courier.ts'

const RETRY_AFTER_MS = 60_000

/** Asks the translator for its languages. Until it answers, no resident is offered translation and no conversation waits.
 * @returns the milliseconds until the next attempt; null if it answered or there is no translator */
export async function askForLanguages({
  translator,
  log,
}: TranslationServices & { readonly log: Log }): Promise<number | null> {
  if (!translator || (await translator.askLanguages())) return null
  log.warn('TRANSLATE_URL: the translator does not say which languages it has; it is asked again in a minute')
  return RETRY_AFTER_MS
}

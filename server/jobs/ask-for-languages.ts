import type { Log } from '../log.ts'
import type { TranslationServices } from '../outbox/translation-courier.ts'

const AGAIN_AFTER_MS = 60_000

/** Asks the translator which languages it has. Until it has answered, nobody is offered it; no conversation waits. */
export async function askForLanguages({
  translator,
  log,
}: TranslationServices & { readonly log: Log }): Promise<number | null> {
  if (!translator || (await translator.askLanguages())) return null
  log.warn('TRANSLATE_URL: the translator does not say which languages it has; it is asked again in a minute')
  return AGAIN_AFTER_MS
}

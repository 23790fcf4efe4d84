import { waitsFor } from '../../shared/domain/conversation/translation.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { jobAccess } from '../access/access.ts'
import type { Limiter } from '../access/limiter.ts'
import { type Acting, act } from '../actions/act.ts'
import type { Log } from '../log.ts'
import { loadConversation } from '../storage/conversations.ts'
import {
  claimTranslation,
  type DueTranslation,
  dropTranslation,
  dueTranslations,
  nextTranslationAt,
  tryTranslationAt,
} from '../storage/translations.ts'
import type { Attempt, Translator } from '../translation/translator.ts'

/** So many are asked for at once: a translator on a small machine does one after the other anyhow. */
const AT_ONCE = 4
/** Milliseconds between one try and the next. After the last it is said that it could not be translated. */
const TRY_AGAIN_AFTER_MS = [2000, 8000, 30_000] as const
/** Longer than a try can take: whoever claimed it and is silent until then has gone. */
const CLAIM_MS = 15_000

export type Translating = {
  readonly acting: Acting
  /** Null: this house has none (any more); what waits for one is said to be untranslated. */
  readonly translator: Translator | null
  /** Takes one request to the translator; else the seconds to wait. */
  readonly allowance: Limiter
}

/** Translates what waits for it. Answers the milliseconds until the next is to be tried, or null when none waits. */
export async function translateWhatWaits({
  acting,
  translator,
  allowance,
}: Translating): Promise<number | null> {
  const { db, clock } = acting
  const due = await dueTranslations(db, clock.now(), AT_ONCE)
  const tried: Promise<void>[] = []
  let wait: number | null = null
  for (const one of due) {
    wait = translator && allowance('translator')
    if (wait !== null) break
    tried.push(translateOne(acting, translator, one))
  }
  await Promise.all(tried)
  if (wait !== null) return wait * 1000
  const next = await nextTranslationAt(db)
  return next === null ? null : milliseconds(next) - milliseconds(clock.now())
}

const ASK_AGAIN_AFTER_MS = 60_000

/** Until the translator has said what it can, nobody is offered it; a conversation never waits for it. */
export async function askLanguages(translator: Translator, log: Log): Promise<number | null> {
  if (await translator.askLanguages()) return null
  log.warn('TRANSLATE_URL: the translator does not say which languages it has; it is asked again in a minute')
  return ASK_AGAIN_AFTER_MS
}

async function translateOne(
  acting: Acting,
  translator: Translator | null,
  due: DueTranslation,
): Promise<void> {
  const { db, clock } = acting
  if (!(await claimTranslation(db, due, later(clock.now(), CLAIM_MS)))) return
  const state = await loadConversation(db, due.conversation)
  const wanted = state && waitsFor(state, due)
  const access = await jobAccess(db, due.conversation)
  if (!wanted || !access) return dropTranslation(db, due)
  const attempt: Attempt = translator ? await translator.translate(wanted) : { came: 'never' }
  const pause = TRY_AGAIN_AFTER_MS[due.tries]
  if (attempt.came === 'later' && pause !== undefined)
    return tryTranslationAt(db, due, later(clock.now(), attempt.afterMs ?? pause))
  const text = attempt.came === 'text' ? attempt.text : null
  await act(
    acting,
    access,
    { type: 'translated', of: due.of, field: due.field, language: wanted.to, text },
    null,
  )
}

const later = (now: Instant, ms: number): Instant => instant(milliseconds(now) + ms)

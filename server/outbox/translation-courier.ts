import type { Command } from '../../shared/domain/conversation/command.ts'
import { type PendingTranslation, pendingTranslations } from '../../shared/domain/conversation/translation.ts'
import type { Translator } from '../translation/translator.ts'
import type { Courier } from './courier.ts'

export type TranslationServices = {
  /** Null: no translator is set, or not any more. Texts that wait are recorded as not translated. */
  readonly translator: Translator | null
}

/** Has a machine translate what residents and advisers wrote, and records its words beside the original. */
export const translationCourier: Courier<TranslationServices, PendingTranslation> = {
  kind: 'translation',
  // Whoever is talking: the translator may be a small machine, or paid by the word.
  perMinute: 120,
  claimMs: 15_000,
  pausesMs: [2000, 8000, 30_000],
  find: ({ item, state }) =>
    pendingTranslations(state).find(({ of, field }) => of === item.n && (field ?? '') === item.part) ?? null,
  async attempt({ translator }, wanted) {
    const attempt = translator ? await translator.translate(wanted) : NEVER
    if (attempt.came === 'later') return attempt
    return { came: 'over', record: recordOf(wanted, attempt.came === 'text' ? attempt.text : null) }
  },
  giveUp: wanted => recordOf(wanted, null),
}

const NEVER = { came: 'never' } as const

const recordOf = ({ of, field, to }: PendingTranslation, text: string | null): Command => ({
  type: 'translated',
  of,
  field,
  language: to,
  text,
})

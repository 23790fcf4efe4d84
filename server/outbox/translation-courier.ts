import type { Command } from '../../shared/domain/conversation/command.ts'
import { type PendingTranslation, pendingTranslations } from '../../shared/domain/conversation/translation.ts'
import type { Translator } from '../translation/translator.ts'
import type { Courier } from './courier.ts'

export type TranslationServices = {
  /** Null: no translator is configured. Texts that still wait are recorded as not translated. */
  readonly translator: Translator | null
}

/** Has a machine translate the texts of residents and advisers and records its translations beside the originals. */
export const translationCourier: Courier<TranslationServices, PendingTranslation> = {
  kind: 'translation',
  // The limit is for all conversations together: the translator may be a small machine, or charge by the word.
  perMinute: 120,
  claimMs: 15_000,
  pausesMs: [2000, 8000, 30_000],
  find: ({ item, state }) =>
    pendingTranslations(state).find(({ of, field }) => of === item.n && (field ?? '') === item.part) ?? null,
  async attempt({ translator }, payload) {
    const attempt = translator ? await translator.translate(payload) : NEVER
    if (attempt.result === 'later') return attempt
    return {
      result: 'over',
      record: translatedCommand(payload, attempt.result === 'text' ? attempt.text : null),
    }
  },
  giveUp: payload => translatedCommand(payload, null),
}

const NEVER = { result: 'never' } as const

const translatedCommand = ({ of, field, to }: PendingTranslation, text: string | null): Command => ({
  type: 'translated',
  of,
  field,
  language: to,
  text,
})

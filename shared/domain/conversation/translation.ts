import { OWN_WORDS } from '../enquiry/own-words.ts'
import type { Command } from './command.ts'
import { adviserNameOf, cleanText, type Decision, nothing } from './decision.ts'
import type { Translation, WordsAt } from './field-origins.ts'
import type { Conversation } from './state.ts'

/** The language that machine translation gives advisers. */
export const STAFF_LANGUAGE = 'en'
/** A person answers in Welsh (E3), so Welsh never goes to a machine. */
const isNeverTranslated = (language: string): boolean => language === 'cy'

/** May a machine translate between advisers and a resident who writes in this language? */
export const isTranslatable = (language: string): boolean =>
  language !== STAFF_LANGUAGE && !isNeverTranslated(language)

export type PendingTranslation = WordsAt & {
  readonly text: string
  readonly from: string
  readonly to: string
}

/**
 * The texts that a machine still has to translate, in order: the resident's fields and messages for advisers, and the
 * advisers' messages for the resident. None without consent, and none once the conversation is withdrawn. A failed
 * translation is not retried until an adviser asks again.
 */
export function pendingTranslations(state: Conversation): PendingTranslation[] {
  const { translation, messages, fields, written, language, closed } = state
  if (!translation || closed?.outcome === 'withdrawn') return []
  const fieldTexts = OWN_WORDS.flatMap((field): PendingTranslation[] => {
    const [at, text] = [written[field], fields[field]]
    return at && text ? [{ of: at.n, field, text, from: at.language, to: STAFF_LANGUAGE }] : []
  })
  const messageTexts = messages.map(({ n, by, text, language: from }): PendingTranslation => {
    const to = by.role === 'resident' ? STAFF_LANGUAGE : language
    return { of: n, text, from, to }
  })
  return [...fieldTexts, ...messageTexts].filter(
    text =>
      text.from !== text.to && ![text.from, text.to].some(isNeverTranslated) && !translationAt(state, text),
  )
}

/** The text at this place if it still waits for translation. */
export const pendingTranslationAt = (state: Conversation, at: WordsAt): PendingTranslation | undefined =>
  pendingTranslations(state).find(({ of, field }) => of === at.of && field === at.field)

/** The machine translation of the text at this place, if there is one. */
export function translationAt(
  { translations, written }: Conversation,
  { of, field }: WordsAt,
): Translation | undefined {
  if (field === undefined) return translations[of]
  const at = written[field]
  return at?.n === of ? at.made : undefined
}

/** Will text that an adviser writes in the language `from` be translated for this resident? */
export const willTranslate = ({ translation, language }: Conversation, from: string): boolean =>
  translation === true && from !== language && ![from, language].some(isNeverTranslated)

export function requestLanguage(
  state: Conversation,
  { wish }: Command & { type: 'wish_language' },
): Decision {
  const words = cleanText(wish)
  return words === '' || words === state.wish
    ? nothing
    : { events: [{ type: 'language_wished', wish: words }] }
}

/** Only the resident may give or withdraw consent. Existing translations stay; nothing more goes to the machine. */
export const allowTranslation = (
  state: Conversation,
  { allowed }: Command & { type: 'allow_translation' },
): Decision =>
  state.translation === allowed ? nothing : { events: [{ type: 'translation_allowed', allowed }] }

/**
 * Records a machine translation. One that arrives late, after consent was withdrawn or for a language no longer
 * needed, is dropped. It meets no target, and hazards are looked for only in what a person wrote.
 */
export function recordTranslation(state: Conversation, command: Command & { type: 'translated' }): Decision {
  const { of, field, language } = command
  if (pendingTranslationAt(state, command)?.to !== language) return nothing
  const text = cleanText(command.text ?? '') || null
  return { events: [{ type: 'translated', of, ...(field && { field }), language, text }] }
}

export function requestTranslation(
  state: Conversation,
  command: Command & { type: 'translate_again' },
): Decision {
  const { adviser, of, field } = command
  return translationAt(state, command)?.text === null
    ? { events: [{ type: 'translation_wanted', by: adviserNameOf(adviser), of, ...(field && { field }) }] }
    : nothing
}

import { OWN_WORDS } from '../enquiry/own-words.ts'
import type { Command } from './command.ts'
import { cleanText, type Decision, named, nothing } from './decision.ts'
import type { Conversation } from './state.ts'
import type { WordsAt } from './words-at.ts'
import type { Translation } from './written.ts'

/** The language that machine translation gives advisers. */
export const STAFF_LANGUAGE = 'en'
/** A person answers in Welsh (E3), so Welsh never goes to a machine. */
const isNever = (language: string): boolean => language === 'cy'

/** May a machine translate between advisers and a resident who writes in this language? */
export const translatable = (language: string): boolean => language !== STAFF_LANGUAGE && !isNever(language)

export type ToTranslate = WordsAt & {
  readonly text: string
  readonly from: string
  readonly to: string
}

/**
 * The texts that a machine still has to translate, in order: the resident's fields and messages for advisers, and the
 * advisers' messages for the resident. None without consent, and none once the conversation is withdrawn. A failed
 * translation is not retried until an adviser asks again.
 */
export function untranslated(state: Conversation): ToTranslate[] {
  const { translation, messages, fields, written, language, closed } = state
  if (!translation || closed?.outcome === 'withdrawn') return []
  const filledIn = OWN_WORDS.flatMap((field): ToTranslate[] => {
    const [at, text] = [written[field], fields[field]]
    return at && text ? [{ of: at.n, field, text, from: at.language, to: STAFF_LANGUAGE }] : []
  })
  const said = messages.map(({ n, by, text, language: from }): ToTranslate => {
    const to = by.role === 'resident' ? STAFF_LANGUAGE : language
    return { of: n, text, from, to }
  })
  return [...filledIn, ...said].filter(
    one => one.from !== one.to && ![one.from, one.to].some(isNever) && !madeOf(state, one),
  )
}

/** The text at this place if it still waits for translation. */
export const waitsFor = (state: Conversation, at: WordsAt): ToTranslate | undefined =>
  untranslated(state).find(({ of, field }) => of === at.of && field === at.field)

/** The machine translation of the text at this place, if there is one. */
export function madeOf(
  { translations, written }: Conversation,
  { of, field }: WordsAt,
): Translation | undefined {
  if (field === undefined) return translations[of]
  const at = written[field]
  return at?.n === of ? at.made : undefined
}

/** Will text that an adviser writes in the language `from` be translated for this resident? */
export const willTranslate = ({ translation, language }: Conversation, from: string): boolean =>
  translation === true && from !== language && ![from, language].some(isNever)

export function wishLanguage(state: Conversation, { wish }: Command & { type: 'wish_language' }): Decision {
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
export function translated(state: Conversation, command: Command & { type: 'translated' }): Decision {
  const { of, field, language } = command
  if (waitsFor(state, command)?.to !== language) return nothing
  const text = cleanText(command.text ?? '') || null
  return { events: [{ type: 'translated', of, ...(field && { field }), language, text }] }
}

export function translateAgain(
  state: Conversation,
  command: Command & { type: 'translate_again' },
): Decision {
  const { adviser, of, field } = command
  return madeOf(state, command)?.text === null
    ? { events: [{ type: 'translation_wanted', by: named(adviser), of, ...(field && { field }) }] }
    : nothing
}

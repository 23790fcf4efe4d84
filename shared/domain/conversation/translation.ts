import type { Command } from './command.ts'
import { cleanText, type Decision, named, nothing } from './decision.ts'
import type { Conversation } from './state.ts'

/** What a machine translates for advisers into. */
export const STAFF_LANGUAGE = 'en'
/** In Welsh a person answers (E3): no machine stands between. */
const NEVER: ReadonlySet<string> = new Set(['cy'])

/** May a machine stand between advisers and a resident who writes in this language? */
export const translatable = (language: string): boolean => language !== STAFF_LANGUAGE && !NEVER.has(language)

export type ToTranslate = {
  /** The message's number. */
  readonly of: number
  readonly text: string
  readonly from: string
  readonly to: string
}

/** What a machine has still to translate, in order: with the resident's leave alone, their words for advisers and the
 * advisers' for them. What it has tried and could not is left until somebody asks again. */
export function untranslated({ translation, translations, messages, language }: Conversation): ToTranslate[] {
  if (!translation) return []
  return messages.flatMap(({ n, by, text, language: from }) => {
    const to = by.role === 'resident' ? STAFF_LANGUAGE : language
    return from === to || NEVER.has(from) || NEVER.has(to) || translations[n]
      ? []
      : [{ of: n, text, from, to }]
  })
}

/** Will an adviser's words in `from` be translated for this resident? */
export const willTranslate = ({ translation, language }: Conversation, from: string): boolean =>
  translation === true && from !== language && !NEVER.has(from) && !NEVER.has(language)

export function wishLanguage(state: Conversation, { wish }: Command & { type: 'wish_language' }): Decision {
  const words = cleanText(wish)
  return words === '' || words === state.wish
    ? nothing
    : { events: [{ type: 'language_wished', wish: words }] }
}

/** Only the resident may, and may take it back: what is there stays, nothing more goes to the machine. */
export const allowTranslation = (
  state: Conversation,
  { allowed }: Command & { type: 'allow_translation' },
): Decision =>
  state.translation === allowed ? nothing : { events: [{ type: 'translation_allowed', allowed }] }

/** Late news is dropped: what has been taken back meanwhile, or is wanted in another language now. A machine's words
 * keep no promise, and dangers are looked for in what a person wrote. */
export function translated(state: Conversation, command: Command & { type: 'translated' }): Decision {
  const { of, language } = command
  const wanted = untranslated(state).some(one => one.of === of && one.to === language)
  if (!wanted) return nothing
  const text = cleanText(command.text ?? '') || null
  return { events: [{ type: 'translated', of, language, text }] }
}

export function translateAgain(
  state: Conversation,
  { adviser, of }: Command & { type: 'translate_again' },
): Decision {
  return state.translations[of]?.text === null
    ? { events: [{ type: 'translation_wanted', by: named(adviser), of }] }
    : nothing
}

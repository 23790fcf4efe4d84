import type { Profile } from '../profile/profile.ts'
import type { Kind } from './kinds.ts'

/** One question to a resident. The widget, the plain pages and the server's check all follow this list. */
export type Field = {
  readonly name: FieldName
  readonly input: 'line' | 'text' | 'choice' | 'yes'
  /** Must be filled in; with `when`, only if it is asked. */
  readonly required: boolean
  /** Asked only when another field has one of these values. */
  readonly when?: { readonly field: FieldName; readonly is: readonly string[] }
  /** The maximum length in characters. */
  readonly limit: number
  /** The `autocomplete` token by which the browser may fill it in (WCAG 1.3.5). */
  readonly autocomplete: string | null
  readonly options?: readonly string[]
}

export type FieldName =
  | 'text'
  | 'name'
  | 'reply_by'
  | 'phone'
  | 'email'
  | 'address'
  | 'person'
  | 'slot'
  | 'leave_message'
  | 'format'
  | 'format_language'
  | 'place'
  | 'free_when'
  | 'needs'
  | 'feedback'
  | 'about_other'
  | 'spoken'
  | 'machine'

/** The values that a resident filled in, by field. Fields that were not asked are absent. */
export type FieldValues = { readonly [name in FieldName]?: string }

const FORMATS = ['large_print', 'braille', 'audio', 'easy_read', 'pdf', 'bsl', 'language', 'other'] as const
/** The form, already filled in, that asks for a language Doorstep does not have. */
export const ASK_FOR_LANGUAGE = { kind: 'format', values: { format: 'language' } } as const
export const FEEDBACK = ['comment', 'compliment', 'complaint'] as const
/** "As soon as you can": the choice beside the offered times. */
export const SOON = 'soon'

const line = (name: FieldName, limit: number, autocomplete: string | null = null) =>
  ({ name, input: 'line', required: false, limit, autocomplete }) as const satisfies Field
const text = (name: FieldName, required = true) =>
  ({ name, input: 'text', required, limit: 4000, autocomplete: null }) as const satisfies Field
const choice = (name: FieldName, options: readonly string[], required = true) =>
  ({ name, input: 'choice', required, limit: 60, autocomplete: null, options }) as const satisfies Field

const yes = (name: FieldName) =>
  ({
    name,
    input: 'yes',
    required: false,
    limit: 3,
    autocomplete: null,
    options: ['yes'],
  }) as const satisfies Field

const name = line('name', 100, 'name')
const phone = line('phone', 40, 'tel')
const email = line('email', 254, 'email')
/** The language a resident would rather speak, in their own words, for an interpreter. */
const requestedLanguage = line('spoken', 60)
const address = { ...line('address', 300, 'street-address'), input: 'text' } as const satisfies Field
const asRequired = (field: Field): Field => ({ ...field, required: true })
const askedWhen = (field: Field, other: FieldName, ...is: string[]): Field => ({
  ...field,
  when: { field: other, is },
})

/** How and where to answer. Only the chosen way asks for its address. */
const replyBy = (...ways: ('phone' | 'email' | 'address')[]): readonly Field[] => [
  choice('reply_by', ways),
  ...ways.map(way => askedWhen(asRequired({ phone, email, address }[way]), 'reply_by', way)),
]

/**
 * The fields that this association asks for a kind of conversation, in order: those needed to answer it and those
 * that the profile captures (Mount Green 2.3: the caller's name, address, phone and subject). There is no tenancy
 * number, because anyone may write in.
 * @param slots the times that can be offered for a call, as UTC instants
 */
export function fieldsOf(profile: Profile, kind: Kind, slots: readonly string[]): readonly Field[] {
  const captured = profile.capture?.fields ?? []
  const askAddress = captured.includes('address') ? [address] : []
  const thirdParty = profile.privacy?.third_party_rule ? [yes('about_other')] : []
  switch (kind) {
    case 'chat':
      return [name, line('person', 100)]
    case 'message':
      return [
        text('text'),
        asRequired(name),
        ...replyBy('phone', 'email', 'address'),
        ...withAddressAskedOnce(askAddress),
        line('person', 100),
        ...thirdParty,
      ]
    case 'callback':
      return [
        asRequired(phone),
        asRequired(name),
        choice('slot', [SOON, ...slots]),
        text('text', false),
        ...askAddress,
        line('person', 100),
        requestedLanguage,
        yes('leave_message'),
        ...thirdParty,
      ]
    case 'format':
      return [
        choice('format', FORMATS),
        askedWhen(asRequired(line('format_language', 60)), 'format', 'language', 'bsl', 'other'),
        text('text'),
        asRequired(name),
        ...replyBy('email', 'address'),
      ]
    case 'appointment':
      return [
        choice('place', ['office', 'home']),
        text('text'),
        line('free_when', 200),
        line('needs', 200),
        asRequired(name),
        // Not by letter, which is too slow to agree a day.
        ...replyBy('phone', 'email'),
        askedWhen(asRequired(address), 'place', 'home'),
        line('person', 100),
        requestedLanguage,
      ]
    case 'feedback':
      return [
        choice('feedback', FEEDBACK),
        text('text'),
        name,
        choice('reply_by', ['none', 'phone', 'email', 'address']),
        askedWhen(asRequired(phone), 'reply_by', 'phone'),
        askedWhen(asRequired(email), 'reply_by', 'email'),
        askedWhen(asRequired(address), 'reply_by', 'address'),
        ...thirdParty,
      ]
  }
}

/**
 * The fields, with translation consent asked beneath the text. The answer is consent, so it is never stored with the
 * values.
 */
export const withTranslationConsent = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap(field => (field.name === 'text' ? [field, yes('machine')] : [field]))

/** The fields, with the text optional, for a conversation whose text is already in its chat. */
export const withOptionalText = (fields: readonly Field[]): readonly Field[] =>
  fields.map(field => (field.name === 'text' ? { ...field, required: false } : field))

/** Asks for the address only if the chosen way to answer does not ask for it already (WCAG 3.3.7). */
const withAddressAskedOnce = (fields: readonly Field[]): readonly Field[] =>
  fields.map(field => askedWhen(field, 'reply_by', 'phone', 'email'))

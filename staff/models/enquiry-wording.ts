import { telephoneHref } from '../../shared/domain/contact-details/telephone.ts'
import type { AttemptResult, AttemptWay } from '../../shared/domain/conversation/contact-attempt.ts'
import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import { type FieldName, type FieldValues, SOON } from '../../shared/domain/enquiry/fields.ts'
import type { Kind } from '../../shared/domain/enquiry/kinds.ts'
import type { Hazard } from '../../shared/domain/hazards/hazard.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { stageNameOf } from '../../shared/domain/target/stages.ts'
import type { Alarm } from './alarms.ts'
import type { StaffKey, StaffText } from './language.ts'
import { translatedLanguageName } from './language-names.ts'
import { formatMoment, formatNameAndSubject } from './wording.ts'

/** Words the parts of an enquiry: its kind, the request and each field. */

/** One answer of an enquiry. `href`: calls or emails the resident. `own`: in the resident's own words and language. */
export type Fact = {
  readonly field: FieldName
  readonly label: string
  readonly value: string
  readonly href: string | null
  readonly own: boolean
}

/** The answers of an enquiry, in the order of its fields. The resident's own words stay as they were written. */
export function listFacts(fields: FieldValues, text: StaffText): readonly Fact[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!value) return []
    // Consent to machine translation is never among the stored fields.
    const field = name as Exclude<FieldName, 'machine'>
    const option = formatOption(field, value, text)
    // i18next takes a key that ends in `_other` for a plural.
    const label = text.t(`fields.${field === 'about_other' ? 'somebody_else' : field}`)
    return [{ field, label, value: option ?? value, href: hrefOf(field, value), own: option === null }]
  })
}

/** The request in short, for one line of the queue. Null when only the resident's words say it. */
export function formatRequest(
  { kind, fields }: Pick<QueueRow, 'kind' | 'fields'>,
  text: StaffText,
): string | null {
  const field = MAIN_FIELD[kind]
  const value = field && fields[field]
  const request = value ? (formatOption(field, value, text) ?? value) : null
  return request && fields.format_language ? `${request}: ${fields.format_language}` : request
}

/** The field that says most about an enquiry of each kind. */
const MAIN_FIELD: { readonly [kind in Kind]?: FieldName } = {
  callback: 'slot',
  format: 'format',
  appointment: 'place',
  feedback: 'feedback',
}

/** The resident's words in the enquiry. Null once there is a message, or when there are no words. */
export const openingWordsOf = ({ fields, last }: QueueRow): string | null =>
  last === null ? (fields.text ?? null) : null

/** "Called, no answer". */
export const formatAttempt = (
  { way, result }: { way: AttemptWay; result: AttemptResult },
  { t }: StaffText,
): string => t(`contacted.${way}_${result}`)

/** The name of a target's stage. A stage without words of its own gets general ones. */
export const formatStage = (stage: string, { t }: StaffText): string => t(`stage.${stageNameOf(stage)}`)

/** "gas, fire". A hazard without words of its own gets general ones. */
export const formatHazards = (hazards: readonly Hazard[], { t }: StaffText): string =>
  hazards.map(hazard => t(`hazard.${HAZARDS_WITH_WORDS[hazard] ? hazard : 'other'}`)).join(', ')

/** A list of its own, because importing the domain's list would bring every language's words of danger into the page. */
const HAZARDS_WITH_WORDS: Readonly<Record<Hazard, true>> = {
  fire: true,
  gas: true,
  electrics: true,
  flood: true,
  structure: true,
  no_heat: true,
  no_water: true,
  damp_mould: true,
  self_harm: true,
  abuse: true,
}

/** The sentence that announces an alarm. */
export function formatAlarm({ kind, row }: Alarm, text: StaffText): string {
  const who = formatNameAndSubject(row, text)
  const words =
    row.kind === 'chat'
      ? text.t(`announce.${kind}`, { who })
      : text.t(`announceKind.${kind}`, { who, kind: text.t(`kind.${row.kind}`) })
  return kind === 'new' ? addLanguageName(words, row.language, text) : words
}

/** Appends the resident's language to a sentence, unless it is English. */
export const addLanguageName = (words: string, language: string, text: StaffText): string =>
  language === STAFF_LANGUAGE
    ? words
    : `${words} ${text.t('announce.language', { language: translatedLanguageName(language, text) })}`

/** The words of a chosen option. Null for a field that holds the resident's own words. */
function formatOption(field: FieldName, value: string, text: StaffText): string | null {
  if (field === 'slot' && value !== SOON) return formatMoment(value, text)
  const key = OPTION_KEYS[field]?.(value)
  if (!key) return null
  const words = text.t(key as StaffKey)
  // An option that this page does not know yet is shown as it is stored.
  return words === key ? value : words
}

/** The fields with options, and the locale key of each option. */
const OPTION_KEYS: { readonly [name in FieldName]?: (value: string) => string } = {
  reply_by: value => `options.reply_by.${value}`,
  slot: value => `options.slot.${value}`,
  leave_message: value => `options.leave_message.${value}`,
  format: value => `options.format.${value}`,
  place: value => `options.place.${value}`,
  feedback: value => `options.feedback.${value}`,
  about_other: value => `options.about_other.${value}`,
}

/** The link that calls or emails the resident, or null. Words beside a telephone number ("after 6pm") are left out. */
function hrefOf(field: FieldName, value: string): string | null {
  if (field === 'email') return `mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`
  if (field !== 'phone') return null
  const number = /\+?\d[\d\s().-]{8,}/.exec(value)?.[0]
  return number ? telephoneHref(number) : null
}

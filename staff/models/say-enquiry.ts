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
import { sayMoment, sayWho } from './say.ts'
import { nameHere } from './spoken.ts'

/** What the page says of a contact that was filled in: its kind, what is asked, and each field. */

/** One line of what was filled in. `href`: a press calls or writes. `own`: the resident's words, in their language. */
export type Fact = {
  readonly field: FieldName
  readonly label: string
  readonly value: string
  readonly href: string | null
  readonly own: boolean
}

/** In the order in which they are asked. What the resident wrote comes as it was written. */
export function factsOf(fields: FieldValues, text: StaffText): readonly Fact[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!value) return []
    // Leave for a machine is never among them.
    const field = name as Exclude<FieldName, 'machine'>
    const said = sayOption(field, value, text)
    // A key that ends in `_other` would be taken for a plural.
    const label = text.t(`fields.${field === 'about_other' ? 'somebody_else' : field}`)
    return [{ field, label, value: said ?? value, href: hrefOf(field, value), own: said === null }]
  })
}

/** What is asked, for one line of the queue; null where only the words themselves say it. */
export function sayAsked(
  { kind, fields }: Pick<QueueRow, 'kind' | 'fields'>,
  text: StaffText,
): string | null {
  const field = ASKED[kind]
  const value = field && fields[field]
  const said = value ? (sayOption(field, value, text) ?? value) : null
  return said && fields.format_language ? `${said}: ${fields.format_language}` : said
}

/** The answer that says most about a contact of this kind. */
const ASKED: { readonly [kind in Kind]?: FieldName } = {
  callback: 'slot',
  format: 'format',
  appointment: 'place',
  feedback: 'feedback',
}

/** What the resident wrote when asking, until something else has been said. */
export const wordsOf = ({ fields, last }: QueueRow): string | null =>
  last === null ? (fields.text ?? null) : null

/** "Called, no answer". */
export const sayAttempt = (
  { way, result }: { way: AttemptWay; result: AttemptResult },
  { t }: StaffText,
): string => t(`contacted.${way}_${result}`)

/** What a promise is about; a stage without words of its own is a promise all the same. */
export const sayStage = (stage: string, { t }: StaffText): string => t(`stage.${stageNameOf(stage)}`)

/** "gas, fire". A danger without words of its own is a danger all the same. */
export const sayHazards = (hazards: readonly Hazard[], { t }: StaffText): string =>
  hazards.map(hazard => t(`hazard.${NAMED[hazard] ? hazard : 'other'}`)).join(', ')

/** Written out here, since the list itself would bring every language's words of danger into the page. */
const NAMED: Readonly<Record<Hazard, true>> = {
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

export function sayAlarm({ kind, row }: Alarm, text: StaffText): string {
  const who = sayWho(row, text)
  const said =
    row.kind === 'chat'
      ? text.t(`announce.${kind}`, { who })
      : text.t(`announceKind.${kind}`, { who, kind: text.t(`kind.${row.kind}`) })
  return kind === 'new' ? withLanguage(said, row.language, text) : said
}

/** The sentence, and the language of the resident where it is not English. */
export const withLanguage = (said: string, language: string, text: StaffText): string =>
  language === STAFF_LANGUAGE
    ? said
    : `${said} ${text.t('announce.language', { language: nameHere(language, text) })}`

/** The words of a chosen answer; null for a field whose value is the resident's own words. */
function sayOption(field: FieldName, value: string, text: StaffText): string | null {
  if (field === 'slot' && value !== SOON) return sayMoment(value, text)
  const key = OPTION[field]?.(value)
  if (!key) return null
  const said = text.t(key as StaffKey)
  // An answer that this page does not know yet is shown as it came.
  return said === key ? value : said
}

/** Fields with answers to choose from, and where the words of an answer stand. */
const OPTION: { readonly [name in FieldName]?: (value: string) => string } = {
  reply_by: value => `options.reply_by.${value}`,
  slot: value => `options.slot.${value}`,
  leave_message: value => `options.leave_message.${value}`,
  format: value => `options.format.${value}`,
  place: value => `options.place.${value}`,
  feedback: value => `options.feedback.${value}`,
  about_other: value => `options.about_other.${value}`,
}

/** A number may stand with words ("after 6pm"): only the number is called. */
function hrefOf(field: FieldName, value: string): string | null {
  if (field === 'email') return `mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`
  if (field !== 'phone') return null
  const number = /\+?\d[\d\s().-]{8,}/.exec(value)?.[0]
  return number ? telephoneHref(number) : null
}

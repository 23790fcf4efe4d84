import * as v from 'valibot'
import { NATIONAL_NUMBERS } from '../contact-details/emergency.ts'
import {
  aboveZero,
  date,
  dayHours,
  email,
  group,
  keyed,
  list,
  oneOf,
  phone,
  roughDate,
  slug,
  text,
  unsaid,
  url,
  weekHours,
  yesOrNo,
} from './pieces.ts'
import { CHANNELS } from './target.ts'

/*
 * The sections of a profile, in the order of the file. `ref` names the part of the policy that the section's values
 * come from; `note` is ours and not the policy's.
 */

const source = { note: unsaid(text), ref: unsaid(text) }
const way = { way: unsaid(text), ack: unsaid(slug) }
const NATIONS = ['england', 'wales', 'scotland', 'northern_ireland'] as const

export const document = group({
  title: text,
  approved: unsaid(roughDate),
  review_due: unsaid(roughDate),
  note: unsaid(text),
})

export const nation = group({ value: oneOf(NATIONS), basis: oneOf(['document', 'inferred']), ...source })

const none = v.literal('none')
/** null: not settled. `none`: the association has settled that it keeps no hours (D2). An empty week: never open. */
const service = v.lazy((input): typeof none | typeof weekHours => (input === 'none' ? none : weekHours))
export const hours = group({
  service: unsaid(service),
  by_queue: keyed(slug, v.nullable(weekHours)),
  basis: unsaid(text),
  ...source,
})

export const calendar = group({
  /** null: the policy does not mention them, so the nation's own list applies (D3). */
  bank_holidays: unsaid(oneOf(NATIONS)),
  extra_bank_holidays: list(group({ date, reason: text })),
  closures: list(group({ date, published_on: unsaid(date), reason: unsaid(text) })),
  special_hours: keyed(date, dayHours),
  ...source,
})

export const outOfHours = group({ number: unsaid(phone), covers: unsaid(text), ...source })

const national = <const N extends string>(number: N) => v.literal(number, `the national number "${number}"`)

/** Each file repeats the national numbers and may not change them, because a wrong digit has been printed before. */
export const emergency = group({
  landlord_number: unsaid(phone),
  life: national(NATIONAL_NUMBERS.life),
  gas: national(NATIONAL_NUMBERS.gas),
  power: national(NATIONAL_NUMBERS.power),
  ...source,
})

export const contacts = group({
  phone: unsaid(phone),
  freephone: unsaid(phone),
  email: unsaid(email),
  post: unsaid(text),
  web: unsaid(text),
  social: list(text),
  ...source,
})

/** The ways in that are open. null: neither named by the policy nor chosen by the association. */
export const channels = group({
  ...(Object.fromEntries(CHANNELS.map(channel => [channel, unsaid(yesOrNo)])) as Record<
    (typeof CHANNELS)[number],
    ReturnType<typeof unsaid<typeof yesOrNo>>
  >),
  ...source,
})

export const promise = group({
  next_contact_date_required: unsaid(yesOrNo),
  next_step_required: unsaid(yesOrNo),
  ...source,
})

export const naming = group({
  adviser_name: unsaid(yesOrNo),
  service_or_position: unsaid(oneOf(['service', 'position'])),
  ...source,
})

export const transfer = group({
  name_recipient: unsaid(yesOrNo),
  reason_to_recipient: unsaid(yesOrNo),
  ...source,
})

export const callback = group({
  offer: unsaid(yesOrNo),
  agree_date: unsaid(yesOrNo),
  /**
   * How many calls may be agreed for one time; null: one. An agreed time is itself a target, so only as many are
   * offered as one person can meet until the association says how many people call. "As soon as we can" has no such
   * limit.
   */
  calls_at_a_time: unsaid(aboveZero),
  ...source,
})

export const capture = group({ fields: list(text), ...source })

export const formats = group({
  stated: list(text),
  free_of_charge: unsaid(yesOrNo),
  contact: unsaid(group({ name: unsaid(text), phone: unsaid(phone), email: unsaid(email) })),
  ...source,
})

export const languages = group({
  stated: list(text),
  any_on_request: unsaid(yesOrNo),
  interpreting: unsaid(text),
  /** Is Welsh offered unasked? */
  welsh_offer: unsaid(yesOrNo),
  ...source,
})

export const preferences = group({ remember: list(text), ...source })

export const accessibility = group({ stated: list(text), ...source })

export const complaints = group({
  ways: list(text),
  times: unsaid(text),
  procedure_url: unsaid(url),
  ombudsman: unsaid(text),
  ...source,
})

/** `ack` is the id of the target that acknowledges it. */
export const comments = group({ ...way, ...source })
export const compliments = group({ ...way, ...source })

export const survey = group({ stated: list(text), scale: unsaid(text), when: unsaid(text), ...source })

export const report = group({
  audience: unsaid(text),
  frequency: unsaid(text),
  where: list(text),
  ...source,
})

/**
 * Does the association publish its figures at `/<association>/performance`? null: it has not said so, and there is no
 * such page.
 */
export const reportingPublic = group({ page: unsaid(yesOrNo), ...source })

export const privacy = group({
  notice_url: unsaid(url),
  policies: list(text),
  retention_days: unsaid(aboveZero),
  access: unsaid(text),
  correction: unsaid(text),
  third_party_rule: unsaid(text),
  recording_notice: unsaid(text),
  contact: unsaid(text),
  ...source,
})

export const behaviour = group({ statement: unsaid(text), policy: unsaid(text), ...source })

export const exceptional = group({ statement: unsaid(text), ...source })

export const appointments = group({ rules: list(text), ...source })

/** "In exceptional circumstances …": from one date to another, both included, with the words by language code. */
export const notices = list(group({ from: date, to: date, words: keyed(slug, text) }))

import * as v from 'valibot'
import { CONTACT_RESULTS, CONTACT_WAYS } from '../domain/conversation/contact-attempt.ts'
import { PRINT_SIZES } from '../domain/conversation/email.ts'
import { ADVISER_OUTCOMES } from '../domain/conversation/events.ts'
import { KINDS } from '../domain/enquiry/kinds.ts'
import { OWN_WORDS } from '../domain/enquiry/own-words.ts'
import { LIMITS } from './limits.ts'

/**
 * Commands as they cross the wire. Browsers import only the types; the server checks the shapes and refuses unknown
 * fields. `clientId` makes a retry harmless: a repeated one gets the first answer again.
 */
const clientId = v.pipe(v.string(), v.uuid())
const conversation = v.pipe(v.string(), v.uuid())
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))
const words = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const text = words(LIMITS.messageCharacters)

export const startBody = v.strictObject({
  /** A secret UUID from the browser: repeating it gives the same conversation. */
  start: v.pipe(v.string(), v.uuid()),
  kind: v.literal('chat'),
  language,
  name: v.nullable(words(LIMITS.nameCharacters)),
  subject: v.nullable(words(LIMITS.subjectCharacters)),
  page: v.nullable(words(LIMITS.pageCharacters)),
})
export type StartBody = v.InferOutput<typeof startBody>

/**
 * The values that were filled in, by field; `checkFields` checks them. Lone surrogates, which no database can store,
 * are cleaned here, because browsers from before 2023 cannot do it.
 */
const fields = v.pipe(
  v.record(
    words(LIMITS.fieldNameCharacters),
    v.pipe(
      words(LIMITS.messageCharacters),
      v.transform(text => text.toWellFormed()),
    ),
  ),
  v.check(values => Object.keys(values).length <= LIMITS.fields),
)

/** The print size of a confirmation email; absent: ordinary print. */
const size = v.optional(v.picklist(PRINT_SIZES))

/** An enquiry: everything is written at once and answered later. */
export const enquiryBody = v.strictObject({
  start: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(KINDS.filter(kind => kind !== 'chat')),
  language,
  page: v.nullable(words(LIMITS.pageCharacters)),
  fields,
  size,
})
export type EnquiryBody = v.InferOutput<typeof enquiryBody>

export const residentCommand = v.variant('type', [
  v.strictObject({ type: v.literal('say'), clientId, text, language }),
  v.strictObject({ type: v.literal('choose_language'), clientId, language }),
  v.strictObject({ type: v.literal('change_fields'), clientId, fields, size }),
  v.strictObject({ type: v.literal('raise_complaint'), clientId }),
  v.strictObject({ type: v.literal('escalate_complaint'), clientId }),
  /** A waiting chat becomes a call back or a message, with its messages and its place. */
  v.strictObject({
    type: v.literal('convert'),
    clientId,
    to: v.picklist(['callback', 'message']),
    fields,
    size,
  }),
  v.strictObject({ type: v.literal('wish_language'), clientId, wish: words(LIMITS.languageCharacters) }),
  v.strictObject({ type: v.literal('allow_translation'), clientId, allowed: v.boolean() }),
  v.strictObject({ type: v.literal('still_here'), clientId }),
  v.strictObject({ type: v.literal('end'), clientId }),
])
export type ResidentCommand = v.InferOutput<typeof residentCommand>

/** Each command of a union without these fields, such as before it has a client id. */
export type Without<Command, Keys extends string> = Command extends unknown ? Omit<Command, Keys> : never

const adviser = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
/** The next step, its owner (an adviser's id) and its due time (UTC). */
const promise = v.strictObject({
  owner: adviser,
  nextStep: words(LIMITS.nextStepCharacters),
  due: v.pipe(v.string(), v.isoTimestamp()),
})

/** PUT /api/staff/languages, and its answer: the languages that an adviser answers in, best first. */
export const languagesBody = v.strictObject({
  languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(30)),
})
export type AdviserLanguages = v.InferOutput<typeof languagesBody>

/** The largest event number that both databases can store. */
const MAX_EVENT_NUMBER = 2_147_483_647
const eventNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_EVENT_NUMBER))

export const adviserCommand = v.variant('type', [
  v.strictObject({ type: v.literal('take'), clientId, conversation }),
  v.strictObject({ type: v.literal('put_back'), clientId, conversation }),
  v.strictObject({
    type: v.literal('reply'),
    clientId,
    conversation,
    text,
    language,
    promise: v.nullable(promise),
  }),
  v.strictObject({ type: v.literal('transfer'), clientId, conversation, to: adviser, reason: text }),
  v.strictObject({ type: v.literal('note'), clientId, conversation, text }),
  v.strictObject({
    type: v.literal('contact'),
    clientId,
    conversation,
    way: v.picklist(CONTACT_WAYS),
    result: v.picklist(CONTACT_RESULTS),
    promise: v.nullable(promise),
  }),
  v.strictObject({ type: v.literal('promise'), clientId, conversation, promise }),
  v.strictObject({ type: v.literal('raise_complaint'), clientId, conversation }),
  v.strictObject({ type: v.literal('escalate_complaint'), clientId, conversation }),
  v.strictObject({ type: v.literal('settle_hazards'), clientId, conversation, real: v.boolean() }),
  /** A text that a machine could not translate: a message, or a field of the form. */
  v.strictObject({
    type: v.literal('translate_again'),
    clientId,
    conversation,
    of: eventNumber,
    field: v.optional(v.picklist(OWN_WORDS)),
  }),
  v.strictObject({
    type: v.literal('close'),
    clientId,
    conversation,
    outcome: v.picklist(ADVISER_OUTCOMES),
    referredTo: v.nullable(words(LIMITS.referredToCharacters)),
  }),
])
export type AdviserCommand = v.InferOutput<typeof adviserCommand>

/** Asks for every event after this number. */
export const residentResume = v.strictObject({ after: eventNumber })
export type ResidentResume = v.InferOutput<typeof residentResume>
/** Asks for a conversation's events after this number and from then on, or for a new snapshot of the queue. */
export const staffResume = v.union([
  v.strictObject({ conversation, after: eventNumber }),
  v.strictObject({ queue: v.literal(true) }),
])
export type StaffResume = v.InferOutput<typeof staffResume>

export const residentPresence = v.strictObject({ typing: v.boolean() })
export type ResidentPresence = v.InferOutput<typeof residentPresence>
export const staffPresence = v.union([
  v.strictObject({ conversation, typing: v.boolean() }),
  v.strictObject({ available: v.boolean() }),
])
export type StaffPresence = v.InferOutput<typeof staffPresence>

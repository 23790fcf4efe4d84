import * as v from 'valibot'
import { ADVISER_OUTCOMES } from '../domain/conversation/events.ts'
import { LIMITS } from './limits.ts'

/** Commands as they cross the wire, defined once. Browsers import the types alone; the server checks the shapes.
 * Unknown fields are refused. `clientId` makes a retry harmless: seen before, it gets the first answer again. */
const clientId = v.pipe(v.string(), v.uuid())
const conversation = v.pipe(v.string(), v.uuid())
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))
const words = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const text = words(LIMITS.messageCharacters)

export const startBody = v.strictObject({
  /** A secret UUID made by the browser: the same one again is the same conversation. */
  start: v.pipe(v.string(), v.uuid()),
  kind: v.literal('chat'),
  language,
  name: v.nullable(words(LIMITS.nameCharacters)),
  subject: v.nullable(words(LIMITS.subjectCharacters)),
  page: v.nullable(words(LIMITS.pageCharacters)),
})
export type StartBody = v.InferOutput<typeof startBody>

export const residentCommand = v.variant('type', [
  v.strictObject({ type: v.literal('say'), clientId, text, language }),
  v.strictObject({ type: v.literal('choose_language'), clientId, language }),
  v.strictObject({ type: v.literal('end'), clientId }),
])
export type ResidentCommand = v.InferOutput<typeof residentCommand>

export const adviserCommand = v.variant('type', [
  v.strictObject({ type: v.literal('take'), clientId, conversation }),
  v.strictObject({ type: v.literal('put_back'), clientId, conversation }),
  v.strictObject({ type: v.literal('say'), clientId, conversation, text, language }),
  v.strictObject({
    type: v.literal('close'),
    clientId,
    conversation,
    outcome: v.picklist(ADVISER_OUTCOMES),
    referredTo: v.nullable(words(LIMITS.referredToCharacters)),
  }),
])
export type AdviserCommand = v.InferOutput<typeof adviserCommand>

/** The largest number that both databases keep in an event's place. */
const LARGEST = 2_147_483_647
const after = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST))
/** "Everything after n." */
export const residentResume = v.strictObject({ after })
export type ResidentResume = v.InferOutput<typeof residentResume>
/** A conversation after n (and from then on live), or the queue afresh. */
export const staffResume = v.union([
  v.strictObject({ conversation, after }),
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

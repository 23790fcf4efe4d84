import { randomBytes, randomUUID } from 'node:crypto'
import { decide } from '../../shared/domain/conversation/decide.ts'
import type { PrintSize } from '../../shared/domain/conversation/email.ts'
import { redactForResident } from '../../shared/domain/conversation/redact-for-resident.ts'
import { checkFields } from '../../shared/domain/enquiry/check-fields.ts'
import {
  type FieldValues,
  fieldsOf,
  SOON,
  withTranslationConsent,
} from '../../shared/domain/enquiry/fields.ts'
import { type Kind, kindsOf } from '../../shared/domain/enquiry/kinds.ts'
import { referenceOf } from '../../shared/domain/enquiry/reference.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import type { EnquiryBody, StartBody } from '../../shared/protocol/commands.ts'
import type { Started } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { LoadedProfile } from '../profiles.ts'
import {
  findConversation,
  findConversationByStart,
  insertConversation,
  loadEventsAfter,
} from '../storage/conversations.ts'
import type { WriteTransaction } from '../storage/schema.ts'
import { bookSlot } from '../storage/slots.ts'
import { createToken, hashSecret, storeToken } from '../storage/tokens.ts'
import { type ActionContext, factsFor, numberEvents, writeEvents } from './act.ts'
import { callsPerSlot, findOfferedSlots } from './slots.ts'

export type StartAnswer =
  | { readonly ok: true; readonly fresh: boolean; readonly started: Started }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Starts a chat. The secret `start` makes a retry harmless: the same secret again opens the same conversation with a
 * further token, because the first answer may have been lost on the way.
 */
export async function startConversation(
  actionContext: ActionContext,
  loaded: LoadedProfile,
  body: StartBody,
  someoneAvailable: boolean,
): Promise<StartAnswer> {
  const { db, clock } = actionContext
  const known = await findConversationByStart(db, hashSecret(body.start))
  if (known) return answerRepeatedStart(actionContext, loaded, known)
  if (loaded.profile.channels.chat !== true) return refused({ name: 'chat_not_offered' })
  const opening = openingAt(loaded.calendar, clock.now())
  // Addition to D2: without opening hours a chat needs an available adviser.
  if (opening.state === 'unset' && !someoneAvailable) return refused({ name: 'nobody_available' })
  const { start, language, page } = body
  const about = { name: orNull(body.name), subject: orNull(body.subject) }
  return createConversation(actionContext, loaded, {
    start,
    kind: 'chat',
    language,
    page,
    ...about,
    fields: {},
  })
}

/** Starts an enquiry: a message, call back, format, appointment or feedback. Its form comes whole, and the policy sets
 * its targets. A retry is as harmless as for `startConversation`. */
export async function startEnquiry(
  actionContext: ActionContext,
  loaded: LoadedProfile,
  body: EnquiryBody,
): Promise<StartAnswer> {
  const known = await findConversationByStart(actionContext.db, hashSecret(body.start))
  if (known) return answerRepeatedStart(actionContext, loaded, known)
  const { start, kind, language, page, size } = body
  if (!kindsOf(loaded.profile).includes(kind)) return refused({ name: 'kind_not_offered' })
  const slots = kind === 'callback' ? await findOfferedSlots(actionContext, loaded) : []
  const { slot } = body.fields
  const isOffered = slot === undefined || slot === SOON || slots.includes(slot)
  const fields = fieldsOf(loaded.profile, kind, isOffered ? slots : [...slots, slot])
  const checked = checkFields(
    actionContext.translates(language) ? withTranslationConsent(fields) : fields,
    body.fields,
  )
  if ('problems' in checked) return refused({ name: 'fields_wrong', problems: checked.problems })
  if (!isOffered) return refused({ name: 'slot_taken' })
  const { machine, ...values } = checked.values
  return createConversation(actionContext, loaded, {
    start,
    kind,
    language,
    page,
    name: values.name ?? null,
    subject: null,
    fields: values,
    translationConsent: machine !== undefined,
    size,
  })
}

type NewConversation = {
  readonly start: string
  readonly kind: Kind
  readonly language: string
  readonly page: string | null
  readonly name: string | null
  readonly subject: string | null
  readonly fields: FieldValues
  readonly translationConsent?: boolean
  readonly size?: PrintSize | undefined
}

async function createConversation(
  actionContext: ActionContext,
  loaded: LoadedProfile,
  { start, page, ...about }: NewConversation,
): Promise<StartAnswer> {
  const { db, clock, announce } = actionContext
  const now = clock.now()
  const decision = decide(
    null,
    {
      type: 'start',
      conversation: randomUUID(),
      association: loaded.profile.id,
      page: orNull(page),
      reference: referenceOf(randomBytes(6)),
      ...about,
    },
    factsFor(actionContext, loaded, now),
  )
  if ('refusal' in decision) return refused(decision.refusal)

  const token = createToken()
  const startHash = hashSecret(start)
  const numbered = numberEvents(null, decision.events, now, null)
  const { state, events } = numbered
  const done = await db
    .transaction()
    .execute(async transaction => {
      if (!(await insertConversation(transaction, state, startHash))) return 'there already' as const
      if (!(await bookRequestedSlot(transaction, loaded, state.id, about.fields.slot))) throw new SlotTaken()
      await storeToken(transaction, token, state.id, now)
      return writeEvents(transaction, numbered)
    })
    .catch((error: unknown) => {
      if (error instanceof SlotTaken) return 'slot taken' as const
      throw error
    })
  if (done === 'slot taken') return refused({ name: 'slot_taken' })
  if (done === 'there already') {
    // Another request has just started it. Or, very rarely, the reference is in use: then a retry gets another reference.
    const other = await findConversationByStart(db, startHash)
    return other ? answerRepeatedStart(actionContext, loaded, other) : refused({ name: 'unavailable' })
  }
  announce(done)
  return { ok: true, fresh: true, started: { conversation: state.id, token, now, events } }
}

/** Rolls back the transaction, so that nothing of the conversation is stored. */
class SlotTaken extends Error {}

const refused = (refusal: Refusal): StartAnswer => ({ ok: false, refusal })

/** Books the slot that a form asks for. True as well if it asks for none or for "as soon as you can". */
async function bookRequestedSlot(
  transaction: WriteTransaction,
  { profile }: LoadedProfile,
  conversation: string,
  slot: string | undefined,
): Promise<boolean> {
  if (slot === undefined || slot === SOON) return true
  return bookSlot(transaction, {
    association: profile.id,
    at: slot,
    conversation,
    places: callsPerSlot(profile),
  })
}

/** Answers a repeated start with the conversation that exists and a further token. */
async function answerRepeatedStart(
  { db, clock }: ActionContext,
  loaded: LoadedProfile,
  conversation: string,
): Promise<StartAnswer> {
  const record = await findConversation(db, conversation)
  if (record?.association !== loaded.profile.id) return refused({ name: 'not_found' })
  const now = clock.now()
  const token = createToken()
  await storeToken(db, token, conversation, now)
  const events = redactForResident(await loadEventsAfter(db, conversation, 0))
  return { ok: true, fresh: false, started: { conversation, token, now, events } }
}

const orNull = (text: string | null): string | null => text?.trim() || null

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
  conversationStartedWith,
  eventsAfter,
  findConversation,
  insertConversation,
} from '../storage/conversations.ts'
import type { Writing } from '../storage/schema.ts'
import { bookSlot } from '../storage/slots.ts'
import { hashOf, keepToken, newToken } from '../storage/tokens.ts'
import { type ActionContext, factsFor, number, write } from './act.ts'
import { offeredSlots, placesAtATime } from './slots.ts'

export type StartAnswer =
  | { readonly ok: true; readonly fresh: boolean; readonly started: Started }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * A resident asks for a person. The secret `start` makes a retry harmless: the same one again is the same
 * conversation, with a further token, since the first answer may have been lost on the way.
 */
export async function startConversation(
  actionContext: ActionContext,
  loaded: LoadedProfile,
  body: StartBody,
  someoneAvailable: boolean,
): Promise<StartAnswer> {
  const { db, clock } = actionContext
  const known = await conversationStartedWith(db, hashOf(body.start))
  if (known) return again(actionContext, loaded, known)
  if (loaded.profile.channels.chat !== true) return refused({ name: 'chat_not_offered' })
  const opening = openingAt(loaded.calendar, clock.now())
  // Addition to D2: without hours a chat needs somebody at the queue.
  if (opening.state === 'unset' && !someoneAvailable) return refused({ name: 'nobody_available' })
  const { start, language, page } = body
  const about = { name: orNull(body.name), subject: orNull(body.subject) }
  return begin(actionContext, loaded, { start, kind: 'chat', language, page, ...about, fields: {} })
}

/** A message, a call back, a format, an appointment or feedback: said at once, answered by what the policy promises. */
export async function startEnquiry(
  actionContext: ActionContext,
  loaded: LoadedProfile,
  body: EnquiryBody,
): Promise<StartAnswer> {
  const known = await conversationStartedWith(actionContext.db, hashOf(body.start))
  if (known) return again(actionContext, loaded, known)
  const { start, kind, language, page, size } = body
  if (!kindsOf(loaded.profile).includes(kind)) return refused({ name: 'kind_not_offered' })
  const slots = kind === 'callback' ? await offeredSlots(actionContext, loaded) : []
  const asked = body.fields.slot
  const wasOffered = asked === undefined || asked === SOON || slots.includes(asked)
  const fields = fieldsOf(loaded.profile, kind, wasOffered ? slots : [...slots, asked])
  const checked = checkFields(
    actionContext.translates(language) ? withTranslationConsent(fields) : fields,
    body.fields,
  )
  if ('problems' in checked) return refused({ name: 'fields_wrong', problems: checked.problems })
  if (!wasOffered) return refused({ name: 'slot_taken' })
  const { machine, ...values } = checked.values
  return begin(actionContext, loaded, {
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

type Beginning = {
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

async function begin(
  actionContext: ActionContext,
  loaded: LoadedProfile,
  { start, page, ...about }: Beginning,
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

  const token = newToken()
  const startHash = hashOf(start)
  const numbered = number(null, decision.events, now, null)
  const { state, events } = numbered
  const done = await db
    .transaction()
    .execute(async writing => {
      if (!(await insertConversation(writing, state, startHash))) return 'there already' as const
      if (!(await booked(writing, loaded, state.id, about.fields.slot))) throw new SlotTaken()
      await keepToken(writing, token, state.id, now)
      return write(writing, numbered)
    })
    .catch((error: unknown) => {
      if (error instanceof SlotTaken) return 'slot taken' as const
      throw error
    })
  if (done === 'slot taken') return refused({ name: 'slot_taken' })
  if (done === 'there already') {
    // Begun at the same moment elsewhere; or, once in a very long while, the reference is in use: trying again mends it.
    const other = await conversationStartedWith(db, startHash)
    return other ? again(actionContext, loaded, other) : refused({ name: 'unavailable' })
  }
  announce(done)
  return { ok: true, fresh: true, started: { conversation: state.id, token, now, events } }
}

/** Thrown inside the transaction, so that nothing of the conversation stays. */
class SlotTaken extends Error {}

const refused = (refusal: Refusal): StartAnswer => ({ ok: false, refusal })

async function booked(
  writing: Writing,
  { profile }: LoadedProfile,
  conversation: string,
  slot: string | undefined,
): Promise<boolean> {
  if (slot === undefined || slot === SOON) return true
  return bookSlot(writing, {
    association: profile.id,
    at: slot,
    conversation,
    places: placesAtATime(profile),
  })
}

async function again(
  { db, clock }: ActionContext,
  loaded: LoadedProfile,
  conversation: string,
): Promise<StartAnswer> {
  const record = await findConversation(db, conversation)
  if (record?.association !== loaded.profile.id) return refused({ name: 'not_found' })
  const now = clock.now()
  const token = newToken()
  await keepToken(db, token, conversation, now)
  const events = redactForResident(await eventsAfter(db, conversation, 0))
  return { ok: true, fresh: false, started: { conversation, token, now, events } }
}

const orNull = (text: string | null): string | null => text?.trim() || null

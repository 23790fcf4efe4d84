import type { EventBody } from '../domain/conversation/events.ts'
import type { AdviserCommand, EnquiryBody, ResidentCommand, StartBody } from './commands.ts'
import type { Refusal } from './refusals.ts'

/** One example of everything that may cross the wire, for tests and for new readers of the protocol. */
const conversation = '3f0c9f6e-0d2b-4c55-9a51-1f6f0a7f4a10'
const clientId = '9b7e1a52-6a38-4a57-8f0e-5a8f2f4e6c01'
const adviser = { id: 'sian', name: 'Siân Morgan' }

export const startExample: StartBody = {
  start: 'd5b0c3a4-7a8e-4f62-9c6d-0f5b8e2a7c33',
  kind: 'chat',
  language: 'cy',
  name: 'Beryl Pugh',
  subject: 'Y boeler',
  page: 'https://www.example.org/repairs',
}

export const enquiryExample: EnquiryBody = {
  start: 'a1c2f7d0-3b7c-4e21-8a57-2f1f6c0b9d44',
  kind: 'callback',
  language: 'en',
  page: null,
  fields: {
    phone: '01632 960555',
    name: 'Idris Khan',
    slot: '2026-11-27T10:00:00.000Z',
    text: 'My rent account',
  },
  size: 'large',
}

const promise = {
  owner: 'sian',
  nextStep: 'Ring you with the plumber’s date',
  due: '2026-11-30T17:00:00.000Z',
}

export const residentCommandExamples: {
  readonly [T in ResidentCommand['type']]: ResidentCommand & { type: T }
} = {
  say: { type: 'say', clientId, text: 'Mae’r boeler wedi stopio', language: 'cy' },
  choose_language: { type: 'choose_language', clientId, language: 'en' },
  change_fields: { type: 'change_fields', clientId, fields: { name: 'Beryl Pugh', phone: '01632 960556' } },
  raise_complaint: { type: 'raise_complaint', clientId },
  escalate_complaint: { type: 'escalate_complaint', clientId },
  convert: {
    type: 'convert',
    clientId,
    to: 'callback',
    fields: { phone: '01632 960555', name: 'Idris Khan', slot: 'soon' },
  },
  wish_language: { type: 'wish_language', clientId, wish: 'Cymraeg' },
  allow_translation: { type: 'allow_translation', clientId, allowed: true },
  still_here: { type: 'still_here', clientId },
  end: { type: 'end', clientId },
}

export const adviserCommandExamples: {
  readonly [T in AdviserCommand['type']]: AdviserCommand & { type: T }
} = {
  take: { type: 'take', clientId, conversation },
  put_back: { type: 'put_back', clientId, conversation },
  reply: { type: 'reply', clientId, conversation, text: 'Bore da, Siân ydw i', language: 'cy', promise },
  transfer: { type: 'transfer', clientId, conversation, to: 'dafydd', reason: 'He knows this boiler' },
  note: { type: 'note', clientId, conversation, text: 'Rang twice this morning' },
  contact: { type: 'contact', clientId, conversation, way: 'phone', result: 'no_answer', promise: null },
  promise: { type: 'promise', clientId, conversation, promise },
  raise_complaint: { type: 'raise_complaint', clientId, conversation },
  escalate_complaint: { type: 'escalate_complaint', clientId, conversation },
  settle_hazards: { type: 'settle_hazards', clientId, conversation, real: true },
  translate_again: { type: 'translate_again', clientId, conversation, of: 1, field: 'text' },
  close: { type: 'close', clientId, conversation, outcome: 'referred', referredTo: 'Citizens Advice' },
}

export const eventExamples: { readonly [T in EventBody['type']]: EventBody & { type: T } } = {
  started: {
    type: 'started',
    conversation,
    association: 'mha',
    kind: 'chat',
    language: 'cy',
    name: 'Beryl Pugh',
    subject: 'Y boeler',
    page: 'https://www.example.org/repairs',
    reference: 'K7M4QX',
    fields: {},
  },
  asked: { type: 'asked', whileOpen: true },
  exceptional: { type: 'exceptional' },
  target_set: {
    type: 'target_set',
    target: 'chat_answer',
    stage: 'answer',
    due: '2026-11-26T10:18:00.000Z',
    warnAt: '2026-11-26T10:17:00.000Z',
    asWritten: 'within 3 minutes',
    afterFirstReply: false,
  },
  target_moved: {
    type: 'target_moved',
    target: 'email_update',
    due: '2026-12-03T17:00:00.000Z',
    warnAt: '2026-12-03T16:00:00.000Z',
  },
  target_recalculated: {
    type: 'target_recalculated',
    target: 'phone_back',
    was: '2026-11-30T17:00:00.000Z',
    due: '2026-12-01T17:00:00.000Z',
    warnAt: '2026-12-01T16:00:00.000Z',
    calendar: '0a1b2c3d4e5f6071',
    proclaimed: ['2026-11-30'],
  },
  target_warned: { type: 'target_warned', target: 'chat_answer' },
  target_late: { type: 'target_late', target: 'chat_answer' },
  target_met: { type: 'target_met', target: 'chat_answer' },
  message: { type: 'message', by: { role: 'resident' }, text: 'Helo?', language: 'cy' },
  language_chosen: { type: 'language_chosen', language: 'en' },
  language_wished: { type: 'language_wished', wish: 'Cymraeg' },
  translation_allowed: { type: 'translation_allowed', allowed: true },
  translated: { type: 'translated', of: 4, language: 'en', text: 'The boiler has stopped' },
  translation_wanted: { type: 'translation_wanted', by: adviser, of: 1, field: 'text' },
  taken: { type: 'taken', adviser },
  put_back: { type: 'put_back', adviser },
  contacted: { type: 'contacted', by: adviser, way: 'phone', result: 'no_answer' },
  promised: { type: 'promised', by: adviser, owner: adviser, nextStep: promise.nextStep, due: promise.due },
  transferred: { type: 'transferred', from: adviser, to: { id: 'dafydd', name: 'Dafydd Rees' } },
  noted: { type: 'noted', by: adviser, text: 'Rang twice this morning' },
  withheld: { type: 'withheld' },
  still_there_asked: { type: 'still_there_asked' },
  still_here: { type: 'still_here' },
  fields_changed: { type: 'fields_changed', fields: { name: 'Beryl Pugh' } },
  email_wanted: { type: 'email_wanted', to: 'beryl@example.org', size: 'large' },
  emailed: { type: 'emailed', to: 'beryl@example.org', result: 'sent' },
  hazards_noticed: { type: 'hazards_noticed', hazards: ['gas'] },
  hazards_settled: { type: 'hazards_settled', by: adviser, real: true },
  way_out_offered: { type: 'way_out_offered', why: 'closing' },
  converted: { type: 'converted', to: 'message', fields: {}, by: 'house' },
  complaint_escalated: { type: 'complaint_escalated', by: { role: 'resident' } },
  complaint_raised: { type: 'complaint_raised', by: { role: 'resident' } },
  closed: { type: 'closed', by: { role: 'adviser', ...adviser }, outcome: 'answered', referredTo: null },
}

export const refusalExamples: { readonly [N in Refusal['name']]: Refusal & { name: N } } = {
  already_started: { name: 'already_started' },
  not_found: { name: 'not_found' },
  chat_closed: { name: 'chat_closed' },
  empty: { name: 'empty' },
  conversation_closed: { name: 'conversation_closed' },
  already_taken: { name: 'already_taken', by: 'Siân Morgan' },
  not_taken: { name: 'not_taken' },
  referral_needs_a_name: { name: 'referral_needs_a_name' },
  transfer_needs_a_reason: { name: 'transfer_needs_a_reason' },
  promise_needs_a_step: { name: 'promise_needs_a_step' },
  promise_needs_a_later_time: { name: 'promise_needs_a_later_time' },
  not_waiting: { name: 'not_waiting' },
  not_answered_yet: { name: 'not_answered_yet' },
  stage_one_open: { name: 'stage_one_open' },
  no_reply_too_soon: { name: 'no_reply_too_soon' },
  malformed: { name: 'malformed', field: 'text' },
  too_long: { name: 'too_long', field: 'text', limit: 4000 },
  not_allowed: { name: 'not_allowed' },
  site_not_allowed: { name: 'site_not_allowed' },
  fields_wrong: { name: 'fields_wrong', problems: [{ field: 'phone', problem: 'missing' }] },
  kind_not_offered: { name: 'kind_not_offered' },
  slot_taken: { name: 'slot_taken' },
  adviser_unknown: { name: 'adviser_unknown' },
  sign_in_needed: { name: 'sign_in_needed' },
  language_not_offered: { name: 'language_not_offered' },
  chat_not_offered: { name: 'chat_not_offered' },
  nobody_available: { name: 'nobody_available' },
  too_often: { name: 'too_often', retryAfterSeconds: 20 },
  unavailable: { name: 'unavailable' },
}

import type { EventBody } from '../domain/conversation/events.ts'
import type { AdviserCommand, ResidentCommand, StartBody } from './commands.ts'
import type { Refusal } from './refusals.ts'

/** One example of everything that may cross the wire, for tests and for whoever reads the protocol first. */
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

export const residentCommandExamples: {
  readonly [T in ResidentCommand['type']]: ResidentCommand & { type: T }
} = {
  say: { type: 'say', clientId, text: 'Mae’r boeler wedi stopio', language: 'cy' },
  choose_language: { type: 'choose_language', clientId, language: 'en' },
  end: { type: 'end', clientId },
}

export const adviserCommandExamples: {
  readonly [T in AdviserCommand['type']]: AdviserCommand & { type: T }
} = {
  take: { type: 'take', clientId, conversation },
  put_back: { type: 'put_back', clientId, conversation },
  say: { type: 'say', clientId, conversation, text: 'Bore da, Siân ydw i', language: 'cy' },
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
  },
  asked: { type: 'asked', whileOpen: true },
  target_set: {
    type: 'target_set',
    target: 'chat_answer',
    stage: 'answer',
    due: '2026-11-26T10:18:00.000Z',
    warnAt: '2026-11-26T10:17:00.000Z',
    asWritten: 'within 3 minutes',
  },
  target_warned: { type: 'target_warned', target: 'chat_answer' },
  target_late: { type: 'target_late', target: 'chat_answer' },
  target_met: { type: 'target_met', target: 'chat_answer' },
  message: { type: 'message', by: { role: 'resident' }, text: 'Helo?', language: 'cy' },
  language_chosen: { type: 'language_chosen', language: 'en' },
  taken: { type: 'taken', adviser },
  put_back: { type: 'put_back', adviser },
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
  malformed: { name: 'malformed', field: 'text' },
  too_long: { name: 'too_long', field: 'text', limit: 4000 },
  not_allowed: { name: 'not_allowed' },
  site_not_allowed: { name: 'site_not_allowed' },
  sign_in_needed: { name: 'sign_in_needed' },
  language_not_offered: { name: 'language_not_offered' },
  chat_not_offered: { name: 'chat_not_offered' },
  nobody_available: { name: 'nobody_available' },
  too_often: { name: 'too_often', retryAfterSeconds: 20 },
  unavailable: { name: 'unavailable' },
}

import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type {
  ConversationEvent,
  EventBody,
  FallbackReason,
  Outcome,
} from '../../shared/domain/conversation/events.ts'
import { aStarted } from '../../shared/domain/conversation/testing.ts'
import { wordsIn } from '../testing.ts'
import { closedWords, offeredInstead, statusWords } from './status-words.ts'

const at = '2026-11-26T10:15:00.000Z'
const due = '2026-11-26T10:18:00.000Z'
const [english, welsh] = [wordsIn('en'), wordsIn('cy')]
const sian = { id: 'sian', name: 'Siân Morgan' }

const asked: EventBody[] = [
  {
    ...aStarted(),
  },
  { type: 'asked', whileOpen: true },
]
const promised: EventBody = {
  type: 'target_set',
  target: 'chat_answer',
  stage: 'answer',
  due,
  warnAt: null,
  asWritten: 'within 3 minutes',
  afterFirstReply: false,
}
const answer: EventBody = { type: 'message', by: { role: 'adviser', ...sian }, text: 'Hello', language: 'en' }
const conversation = (...bodies: EventBody[]) => {
  const state = replay([...asked, ...bodies].map((body, n): ConversationEvent => ({ ...body, n: n + 1, at })))
  if (!state) throw new Error('no conversation')
  return state
}

describe('waiting', () => {
  test('the place and the promise as a time', () => {
    const state = conversation(promised)
    expect(statusWords(state, 2, at, english)).toEqual([
      'You are in the queue. Somebody will answer you here.',
      'Your place in the queue: 2',
      'We aim to answer by 10.18am.',
    ])
    expect(statusWords(state, 1, at, welsh)).toEqual([
      'Rydych chi yn y ciw. Bydd rhywun yn eich ateb chi yma.',
      'Chi sydd nesaf yn y ciw.',
      'Ein nod yw ateb erbyn 10.18yb.',
    ])
  })

  test('no time where nothing was promised, no place where none is known', () => {
    const lines = statusWords(conversation({ ...promised, due: null } as EventBody), null, at, english)
    expect(lines).toEqual(['You are in the queue. Somebody will answer you here.'])
    expect(statusWords(conversation(), null, at, english)).toEqual(lines)
  })

  test('late is said as soon as it is late, and not a moment before (D8)', () => {
    const state = conversation(promised)
    expect(statusWords(state, 1, due, english)).toContain('We aim to answer by 10.18am.')
    expect(statusWords(state, 1, '2026-11-26T10:18:00.001Z', english)).toEqual([
      'We said we would answer by 10.18am. We are late, and we are sorry.',
      'You are still in the queue.',
      'You are next in the queue.',
    ])
  })
})

describe('a chat that may not be kept', () => {
  const offered = (why: FallbackReason) => conversation(promised, { type: 'way_out_offered', why })
  const opening = { state: 'open', until: '2026-11-26T17:00:00.000Z' } as const

  test('closing soon is said with its time, in both languages, beside the place', () => {
    expect(statusWords(offered('closing'), 2, at, english, opening)).toEqual([
      'We close at 5pm and may not reach you before then.',
      'You are still in the queue.',
      'Your place in the queue: 2',
      'We aim to answer by 10.18am.',
    ])
    expect(statusWords(offered('closing'), 1, at, welsh, opening)[0]).toBe(
      'Rydyn ni’n cau am 5yp, ac efallai na fyddwn ni’n gallu’ch ateb cyn hynny.',
    )
  })

  test('once closed, no time is said that has passed', () => {
    const closed = { state: 'closed', opens: '2026-11-27T09:00:00.000Z' } as const
    expect(statusWords(offered('closing'), null, at, english, closed)[0]).toBe(
      'We have just closed and may not reach you now.',
    )
  })

  test('closing is said also of a chat that is late already, after the apology', () => {
    const late = statusWords(offered('closing'), null, '2026-11-26T10:19:00.000Z', english, opening)
    expect(late[0]).toMatch(/^We said/)
    expect(late[1]).toMatch(/^We close at/)
  })

  test('nobody at the desk is said, and lateness comes before it', () => {
    expect(statusWords(offered('nobody'), null, at, english)[0]).toBe('Nobody is at the desk just now.')
    expect(statusWords(offered('nobody'), null, '2026-11-26T10:19:00.000Z', english)[0]).toMatch(/^We said/)
    expect(statusWords(offered('late'), null, '2026-11-26T10:19:00.000Z', english)[0]).toMatch(/^We said/)
  })

  test('only what is offered here is offered instead, and nothing once somebody has come', () => {
    const kinds = [{ kind: 'message', fields: [], promises: {} }] as const
    expect(offeredInstead(offered('late'), { kinds })).toEqual(['message'])
    expect(offeredInstead(conversation(promised), { kinds })).toEqual([])
    const taken = conversation({ type: 'way_out_offered', why: 'late' }, { type: 'taken', adviser: sian })
    expect(offeredInstead(taken, { kinds })).toEqual([])
  })
})

describe('somebody is here', () => {
  test('they are named when they have taken the chat, and the promise stands until they speak', () => {
    const state = conversation(promised, { type: 'taken', adviser: sian })
    expect(statusWords(state, null, at, english)).toEqual([
      'Siân Morgan has joined the chat.',
      'We aim to answer by 10.18am.',
    ])
    const late = statusWords(state, null, '2026-11-26T10:19:00.000Z', english)
    expect(late).toEqual([
      'Siân Morgan has joined the chat.',
      'We said we would answer by 10.18am. We are late, and we are sorry.',
    ])
  })

  test('once they have spoken, only who it is', () => {
    const state = conversation(promised, { type: 'taken', adviser: sian }, answer, {
      type: 'target_met',
      target: 'chat_answer',
    })
    expect(statusWords(state, null, '2026-11-26T11:00:00.000Z', english)).toEqual([
      'You are chatting with Siân Morgan.',
    ])
  })

  test('put back in the queue is said', () => {
    const state = conversation({ type: 'taken', adviser: sian }, answer, { type: 'put_back', adviser: sian })
    expect(statusWords(state, 1, at, english)[0]).toBe(
      'You are back in the queue. Somebody will answer you here.',
    )
  })
})

describe('closed', () => {
  const ended = (outcome: Outcome, referredTo: string | null = null) =>
    conversation({ type: 'closed', by: { role: 'adviser', ...sian }, outcome, referredTo })

  test('nothing stands open any more', () => {
    expect(statusWords(ended('answered'), 1, at, english)).toEqual([])
  })

  test('each outcome is said in words', () => {
    expect(closedWords(ended('answered'), english)).toEqual([
      'Siân Morgan ended the chat: your question was answered.',
    ])
    expect(closedWords(ended('referred', 'Citizens Advice'), english)).toEqual([
      'Siân Morgan ended the chat.',
      'Who can help you: Citizens Advice',
    ])
    expect(closedWords(ended('no_reply'), welsh)[0]).toContain('am nad oedden ni wedi clywed')
  })

  test('the resident’s own ending is not laid at anybody’s door', () => {
    const left = conversation({ type: 'closed', by: { role: 'resident' }, outcome: 'left', referredTo: null })
    expect(closedWords(left, english)).toEqual(['You ended this chat.'])
  })
})

import { describe, expect, test } from 'vitest'
import type { Command } from '../conversation/command.ts'
import type { ConversationEvent } from '../conversation/events.ts'
import { redactForResident } from '../conversation/redact-for-resident.ts'
import { aStart } from '../conversation/testing.ts'
import { SOON } from '../enquiry/fields.ts'
import { factsOf } from './facts.ts'
import { POLICY, play, playOn, reply, SIAN, TEN, take, tenAnd } from './testing.ts'

const notice = { from: '2026-11-26', to: '2026-11-26', words: {} }
/** A notice of exceptional circumstances is in force. */
const EXCEPTIONAL = { ...POLICY, profile: { ...POLICY.profile, notices: [notice] } }

/** The facts of a conversation that has only one part. */
function onlyFacts(events: readonly ConversationEvent[]) {
  const facts = factsOf(events)
  expect(facts).toHaveLength(1)
  return facts[0]
}
const contact = (
  result: 'reached' | 'message_left' | 'no_answer',
  way: 'phone' | 'email' = 'phone',
): Command => ({
  type: 'contact',
  adviser: SIAN,
  way,
  result,
  promise: null,
})
const aCall = (leave: boolean) => aStart({ kind: 'callback', fields: leave ? { leave_message: 'yes' } : {} })

test("a chat is answered by a named person's first message, and not by being taken", () => {
  const taken = play([0, aStart()], [30, take])
  expect(onlyFacts(taken)?.answeredAt).toBeNull()
  const answered = play([0, aStart()], [30, take], [60, reply], [90, reply])
  expect(onlyFacts(answered)).toMatchObject({
    kind: 'chat',
    askedAt: TEN,
    whileOpen: true,
    answeredAt: tenAnd(60),
    ended: null,
    targets: [{ target: 'chat_answer', due: tenAnd(180), metAt: tenAnd(60), endedAt: null }],
  })
})

test('what the resident writes is no answer', () => {
  const events = play([0, aStart()], [10, { type: 'say', text: 'Hello?', language: 'en' }])
  expect(events.map(({ type }) => type)).toContain('message')
  expect(onlyFacts(events)?.answeredAt).toBeNull()
})

test('leaving before an answer is the end of the resident, and meets nothing', () => {
  const left = onlyFacts(play([0, aStart()], [60, { type: 'end' }]))
  expect(left).toMatchObject({ answeredAt: null, ended: { at: tenAnd(60), byResident: true } })
  expect(left?.targets).toMatchObject([{ metAt: null, endedAt: tenAnd(60) }])
})

test('a call that nobody took is no answer; one that was taken is (D13)', () => {
  const tried = play([0, aCall(false)], [10, take], [60, contact('no_answer')], [70, contact('message_left')])
  expect(onlyFacts(tried)?.answeredAt).toBeNull()
  const reached = play([0, aCall(false)], [10, take], [60, contact('no_answer')], [300, contact('reached')])
  expect(onlyFacts(reached)?.answeredAt).toBe(tenAnd(300))
})

test('a message left answers only where the resident agreed to that', () => {
  const events = play([0, aCall(true)], [10, take], [60, contact('message_left')])
  expect(onlyFacts(events)?.answeredAt).toBe(tenAnd(60))
})

test('a call back is answered by a call, and not in writing', () => {
  const events = play([0, aCall(false)], [10, take], [60, reply], [90, contact('reached', 'email')])
  expect(onlyFacts(events)?.answeredAt).toBeNull()
})

test('the language is the one it was held in at last', () => {
  const events = play([0, aStart()], [10, { type: 'choose_language', language: 'cy' }])
  expect(onlyFacts(events)?.language).toBe('cy')
})

test('without a beginning there are no facts', () => {
  expect(factsOf(play([0, aStart()]).slice(1))).toEqual([])
})

describe('a waiting chat that went on as a call back', () => {
  const converted: Command = {
    type: 'convert',
    to: 'callback',
    fields: { phone: '01633 496 0000', name: 'Beryl Pugh', slot: SOON },
  }
  const rung = contact('reached')

  test('is a chat that was offered and not answered by chat, and a call back of its own', () => {
    const [chat, call, ...others] = factsOf(play([0, aStart()], [60, converted], [70, take], [300, rung]))
    expect(others).toEqual([])
    expect(chat).toMatchObject({ kind: 'chat', askedAt: TEN, continuedAt: tenAnd(60), answeredAt: null })
    expect(call).toMatchObject({
      kind: 'callback',
      askedAt: tenAnd(60),
      continuedAt: null,
      answeredAt: tenAnd(300),
      targets: [{ target: 'call', setAt: tenAnd(60), metAt: tenAnd(300) }],
    })
  })

  test('keeps the promise of the chat with the chat, still running (D11)', () => {
    const [chat, call] = factsOf(play([0, aStart()], [60, converted], [70, take], [300, rung]))
    expect(chat?.targets).toMatchObject([{ target: 'chat_answer', metAt: null, endedAt: null }])
    expect(call?.targets).toHaveLength(1)
  })

  test('was answered by chat where somebody had answered before it was put back', () => {
    const back: Command = { type: 'put_back', adviser: SIAN }
    const events = play([0, aStart()], [10, take], [20, reply], [30, back], [60, converted])
    expect(factsOf(events)).toMatchObject([
      { kind: 'chat', answeredAt: tenAnd(20) },
      { kind: 'callback', answeredAt: null },
    ])
  })

  test('ends with it', () => {
    const ended = { at: tenAnd(90), byResident: true }
    expect(factsOf(play([0, aStart()], [60, converted], [90, { type: 'end' }]))).toMatchObject([
      { ended, targets: [{ endedAt: tenAnd(90) }] },
      { ended, targets: [{ endedAt: tenAnd(90) }] },
    ])
  })

  test('came in on an exceptional day if the chat did', () => {
    const [chat, call] = factsOf(playOn(EXCEPTIONAL, [0, aStart()], [60, converted]))
    expect([chat?.exceptionalAt, call?.exceptionalAt]).toEqual([TEN, TEN])
  })
})

test('what came in while a notice was in force says so, and nothing else about it changes', () => {
  const plain = onlyFacts(play([0, aStart()], [10, take], [20, reply]))
  const tagged = onlyFacts(playOn(EXCEPTIONAL, [0, aStart()], [10, take], [20, reply]))
  expect(plain?.exceptionalAt).toBeNull()
  expect(tagged).toEqual({ ...plain, exceptionalAt: TEN })
})

test('a complaint adds its own clock, and is no answer', () => {
  const raised: Command = { type: 'raise_complaint', by: { role: 'adviser', ...SIAN } }
  expect(onlyFacts(play([0, aStart()], [30, raised], [40, take], [60, reply]))).toMatchObject({
    kind: 'chat',
    answeredAt: tenAnd(60),
    targets: [
      { target: 'chat_answer', metAt: tenAnd(60) },
      { target: 'complaint', stage: 'stage_1', setAt: tenAnd(30), metAt: null },
    ],
  })
})

test('being handed to a colleague changes nothing, whether or not the note about it can be seen', () => {
  const dafydd = { id: 'dafydd', name: 'Dafydd Rees' }
  const given: Command = { type: 'transfer', adviser: SIAN, to: dafydd, reason: 'Knows the boilers' }
  const events = play([0, aStart()], [10, take], [20, given], [60, { ...reply, adviser: dafydd }])
  const plain = onlyFacts(play([0, aStart()], [10, take], [60, reply]))
  expect(onlyFacts(events)).toEqual(plain)
  const seen = redactForResident(events)
  expect(seen.map(({ type }) => type)).toContain('withheld')
  expect(onlyFacts(seen)).toEqual(plain)
})

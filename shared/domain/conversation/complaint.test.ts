import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queueRow } from '../queue/queue.ts'
import { replay } from './apply.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { ConversationEvent } from './events.ts'
import { AT, aStart, DAFYDD, factsAt, play, policyOf, SIAN, targetAfter } from './testing.ts'

const FIELDS = { feedback: 'comment', text: 'The lift is slow', name: 'Beryl Pugh', reply_by: 'none' }
const comment = aStart({ kind: 'feedback', fields: FIELDS })
const change = (feedback: string, more = {}): Command => ({
  type: 'change_fields',
  fields: { ...FIELDS, feedback, ...more },
})
const raise: Command = { type: 'raise_complaint', by: { role: 'resident' } }
const clocks = ({ log }: ReturnType<typeof play>) =>
  log.flatMap(event => (event.type === 'target_set' ? [[event.target, event.due]] : []))
const STAGE_ONE = (seconds: number) => ['complaint_s1', AT(seconds + 90_000)]

describe('a comment that its resident changes into a complaint', () => {
  test('starts the clock of a complaint with the change, from then', () => {
    const played = play([
      [0, comment],
      [60, change('complaint')],
    ])
    expect(played.types.slice(2)).toEqual(['fields_changed', 'complaint_raised', 'target_set'])
    expect(clocks(played)).toEqual([STAGE_ONE(60)])
    expect(played.state).toMatchObject({ complaintAt: AT(60), fields: { feedback: 'complaint' } })
    expect(queueRow(played.state)?.complaint).toBe(true)
  })

  test('starts none where the change is refused, also where a panel of old says that it is one', () => {
    const wrong = play([
      [0, comment],
      [60, change('complaint', { text: '' })],
      [61, raise],
    ])
    expect(wrong.refusals).toEqual(['fields_wrong'])
    expect(clocks(wrong)).toEqual([])
    expect(wrong.state.complaintAt).toBeNull()
    const closed = play([
      [0, comment],
      [5, { type: 'end' }],
      [60, change('complaint')],
      [61, raise],
    ])
    expect(closed.refusals).toEqual(['conversation_closed', 'conversation_closed'])
    expect(clocks(closed)).toEqual([])
  })

  test('has one clock, whatever a panel of old or an adviser says after it', () => {
    const played = play([
      [0, comment],
      [60, change('complaint')],
      [61, raise],
      [62, { ...raise, by: { role: 'adviser', ...SIAN } }],
      [63, change('complaint', { text: 'The lift has stopped' })],
    ])
    expect(clocks(played)).toEqual([STAGE_ONE(60)])
    expect(played.types.filter(type => type === 'complaint_raised')).toHaveLength(1)
  })

  test('stays one when it is changed back: its clock runs on, and no second one starts', () => {
    const played = play([
      [0, comment],
      [60, change('complaint')],
      [120, change('compliment')],
      [180, change('complaint')],
    ])
    expect(clocks(played)).toEqual([STAGE_ONE(60)])
    expect(played.state).toMatchObject({ complaintAt: AT(60), targets: [{ metAt: null, endedAt: null }] })
  })

  test('is one without a clock where the policy sets none', () => {
    const commands = [[0, comment] as const, [60, change('complaint')] as const]
    const played = play(commands, { policy: policyOf([]) })
    expect(played.types.slice(2)).toEqual(['fields_changed', 'complaint_raised'])
    expect(played.state.complaintAt).toBe(AT(60))
  })
})

test('a complaint has its clock from the start, and a change of its words adds none', () => {
  const played = play([
    [0, aStart({ kind: 'feedback', fields: { ...FIELDS, feedback: 'complaint' } })],
    [60, change('complaint', { text: 'The lift has stopped' })],
    [61, raise],
  ])
  expect(clocks(played)).toEqual([STAGE_ONE(0)])
  expect(played.types).not.toContain('complaint_raised')
  expect(played.state.complaintAt).toBe(AT(0))
})

test('what an adviser saw to be a complaint is not one twice when its resident says so too', () => {
  const played = play([
    [0, comment],
    [30, { ...raise, by: { role: 'adviser', ...SIAN } }],
    [60, change('complaint')],
  ])
  expect(clocks(played)).toEqual([STAGE_ONE(30)])
  expect(played.state.complaintAt).toBe(AT(30))
})

test('no other kind has a question that makes it a complaint', () => {
  const fields = { text: 'Hello', name: 'Beryl Pugh', reply_by: 'phone', phone: '01632 960555' }
  const played = play([
    [0, aStart({ kind: 'message', fields })],
    [60, { type: 'change_fields', fields: { ...fields, feedback: 'complaint' } }],
  ])
  expect(played.state).toMatchObject({ complaintAt: null, fields })
  expect(clocks(played)).toEqual([['response', AT(900)]])
})

describe('a log from before the change itself started the clock', () => {
  const before = play([[0, comment]]).log
  const changed: ConversationEvent = {
    type: 'fields_changed',
    fields: { ...FIELDS, feedback: 'complaint' },
    n: 3,
    at: AT(60),
  }

  test('is a complaint from its change, with or without the second event', () => {
    expect(replay([...before, changed])?.complaintAt).toBe(AT(60))
    const raised: ConversationEvent = { type: 'complaint_raised', by: { role: 'resident' }, n: 4, at: AT(61) }
    expect(replay([...before, changed, raised])?.complaintAt).toBe(AT(60))
  })

  test('gets the clock that it lacks as soon as anybody says that it is one', () => {
    const state = replay([...before, changed])
    for (const by of [{ role: 'resident' } as const, { role: 'adviser', ...SIAN } as const])
      expect(decide(state, { type: 'raise_complaint', by }, factsAt(120))).toMatchObject({
        events: [{ type: 'complaint_raised' }, { type: 'target_set', target: 'complaint_s1' }],
      })
  })

  test('gets it with the next change of its words, once', () => {
    const state = replay([...before, changed])
    const again = decide(state, change('complaint', { text: 'The lift has stopped' }), factsAt(120))
    expect(again).toMatchObject({
      events: [{ type: 'fields_changed' }, { type: 'target_set', target: 'complaint_s1' }],
    })
    const body = 'events' in again ? again.events : []
    const healed = replay(
      body.map((event, index) => ({ ...event, n: 4 + index, at: AT(120) })),
      state,
    )
    expect(decide(healed, change('complaint', { text: 'Still' }), factsAt(180))).toMatchObject({
      events: [{ type: 'fields_changed' }],
    })
  })
})

describe('a first reply (D7)', () => {
  const coded = policyOf([
    targetAfter(1000, { id: 's1_ack', channel: 'form', stage: 'stage_1_ack' }),
    targetAfter(5000, { id: 's1', channel: 'form', stage: 'stage_1', from: 'first_reply' }),
    targetAfter(1000, { id: 's2_ack', channel: 'form', stage: 'stage_2_ack' }),
    targetAfter(9000, { id: 's2', channel: 'form', stage: 'stage_2_full', from: 'first_reply' }),
  ])
  const promise = { owner: SIAN, nextStep: 'Look into it', due: AT(80_000) }
  const reply = (promised: typeof promise | null): Command => ({
    type: 'reply',
    adviser: SIAN,
    text: 'We have it',
    language: 'en',
    promise: promised,
  })

  test('acknowledges each stage of a complaint, and its answer counts from there', () => {
    const played = play(
      [
        [0, aStart({ kind: 'feedback', fields: { ...FIELDS, feedback: 'complaint' } })],
        [1, { type: 'take', adviser: SIAN }],
        [100, reply(promise)],
        [200, reply(null)],
        [300, { type: 'close', adviser: SIAN, outcome: 'answered', referredTo: null }],
        [400, { type: 'escalate_complaint', by: { role: 'resident' } }],
        [401, { type: 'take', adviser: SIAN }],
        [500, reply(promise)],
      ],
      { policy: coded },
    )
    expect(played.refusals).toEqual([])
    expect(clocks(played)).toEqual([
      ['s1_ack', AT(1000)],
      ['s1', AT(6000)],
      [expect.stringMatching('promise_'), AT(80_000)],
      ['s2_ack', AT(1400)],
      ['s2', AT(10_400)],
      [expect.stringMatching('promise_'), AT(80_000)],
    ])
    const due = (id: string) => played.state.targets.find(({ target }) => target === id)
    expect(due('s1')).toMatchObject({ due: AT(5100), metAt: AT(300) })
    expect(due('s2_ack')).toMatchObject({ metAt: AT(500) })
    expect(due('s2')).toMatchObject({ due: AT(9500), metAt: null })
  })
})

test('whatever is changed in whatever order, there is one clock at most, and old state and later events are the fresh state', () => {
  const command = fc.constantFrom<Command>(
    change('comment'),
    change('complaint'),
    change('complaint', { text: '' }),
    raise,
    { ...raise, by: { role: 'adviser', ...SIAN } },
    { type: 'escalate_complaint', by: { role: 'resident' } },
    { type: 'take', adviser: DAFYDD },
    { type: 'end' },
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), commands => {
      const timed = commands.map((one, index): [number, Command] => [index * 9001 + 1, one])
      const played = play([[0, comment], ...timed])
      const { log, state } = played
      expect(clocks(played).filter(([id]) => id === 'complaint_s1').length).toBeLessThanOrEqual(1)
      expect(state.complaintAt !== null).toBe(clocks(played).length > 0)
      for (const at of [1, Math.floor(log.length / 2)])
        expect(replay(log.slice(at), replay(log.slice(0, at)))).toEqual(state)
    }),
  )
})

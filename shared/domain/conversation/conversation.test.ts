import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SOON } from '../enquiry/fields.ts'
import { compareRows, type QueueRow, queueRow, waitingChats } from '../queue/queue.ts'
import { isLate, nextWatch } from '../target/target.ts'
import { apply, replay } from './apply.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { Author, ConversationEvent, EventBody } from './events.ts'
import { redactForResident } from './redact-for-resident.ts'
import type { Conversation } from './state.ts'
import { AT, aStart, DAFYDD, factsAt, POLICY, play, SIAN } from './testing.ts'

const start = aStart()
const say = (text: string, by: Author): Command =>
  by.role === 'resident'
    ? { type: 'say', text, language: 'en' }
    : { type: 'reply', adviser: by, text, language: 'en', promise: null }
const resident = { role: 'resident' } as const
const sian = { role: 'adviser', ...SIAN } as const

describe('a chat', () => {
  test('begins with the promise, counted from the asking', () => {
    const { types, state } = play([[0, start]])
    expect(types).toEqual(['started', 'asked', 'target_set'])
    expect(state).toMatchObject({ phase: 'waiting', askedAt: AT(0), n: 3 })
  })

  test('is refused when closed, before anything is stored', () => {
    const calendar = { ...POLICY.calendar, hours: {} }
    expect(decide(null, start, factsAt(0, { policy: { ...POLICY, calendar } }))).toEqual({
      refusal: { name: 'chat_closed' },
    })
  })

  test("meets its target with a named person's first message, not with the resident's, nor with taking", () => {
    const { state, types } = play([
      [0, start],
      [10, say('Hello', resident)],
      [20, { type: 'take', adviser: SIAN }],
      [30, say('Good morning', sian)],
      [40, say('How can I help?', sian)],
    ])
    expect(types.filter(type => type === 'target_met')).toHaveLength(1)
    expect(state.targets[0]?.metAt).toBe(AT(30))
  })

  test('answered at the due second is in time, and a moment later is late', () => {
    const { state } = play([[0, start]])
    const [answer] = state.targets
    if (!answer) throw new Error('no target')
    expect(isLate(answer, AT(180))).toBe(false)
    expect(isLate(answer, '2026-11-26T10:18:00.001Z')).toBe(true)
  })

  test('is warned of once and late once, and a late start of the clock goes straight to late', () => {
    const watch: Command = { type: 'watch_targets' }
    const { types } = play([
      [0, start],
      [119, watch],
      [120, watch],
      [121, watch],
      [180, watch],
      [181, watch],
      [500, watch],
    ])
    expect(types.slice(3)).toEqual(['target_warned', 'target_late'])
    expect(
      play([
        [0, start],
        [500, watch],
        [600, watch],
      ]).types.slice(3),
    ).toEqual(['target_late'])
  })

  test('stops its clock when it is closed, met or not', () => {
    const { state, types } = play([
      [0, start],
      [5, { type: 'end' }],
      [500, { type: 'watch_targets' }],
    ])
    expect(types.at(-1)).toBe('closed')
    expect(state.targets.map(nextWatch)).toEqual([null])
    expect(state.targets[0]).toMatchObject({ metAt: null, endedAt: AT(5) })
  })

  test('is taken by one, and the other is told by whom', () => {
    const state = play([
      [0, start],
      [1, { type: 'take', adviser: SIAN }],
    ]).state
    expect(decide(state, { type: 'take', adviser: DAFYDD }, factsAt(2))).toEqual({
      refusal: { name: 'already_taken', by: 'Siân Morgan' },
    })
    expect(decide(state, { type: 'take', adviser: SIAN }, factsAt(2))).toEqual({ events: [] })
  })

  test('is answered only by who has taken it', () => {
    const waiting = play([[0, start]]).state
    expect(decide(waiting, say('Hi', sian), factsAt(1))).toEqual({ refusal: { name: 'not_taken' } })
    const taken = play([
      [0, start],
      [1, { type: 'take', adviser: DAFYDD }],
    ]).state
    expect(decide(taken, say('Hi', sian), factsAt(2))).toEqual({
      refusal: { name: 'already_taken', by: 'Dafydd Rees' },
    })
  })

  test('put back waits again with the time it was asked at', () => {
    const { state } = play([
      [0, start],
      [1, { type: 'take', adviser: SIAN }],
      [2, { type: 'put_back', adviser: SIAN }],
    ])
    expect(state).toMatchObject({ phase: 'waiting', adviser: null, askedAt: AT(0) })
  })

  test('referred elsewhere says to whom', () => {
    const state = play([
      [0, start],
      [1, { type: 'take', adviser: SIAN }],
    ]).state
    const close = { type: 'close', adviser: SIAN, outcome: 'referred' } as const
    expect(decide(state, { ...close, referredTo: '  ' }, factsAt(2))).toEqual({
      refusal: { name: 'referral_needs_a_name' },
    })
    expect(decide(state, { ...close, referredTo: 'Citizens Advice' }, factsAt(2))).toMatchObject({
      events: [{ type: 'closed', referredTo: 'Citizens Advice' }],
    })
  })

  test('closed takes nothing more, and says so', () => {
    const { refusals } = play([
      [0, start],
      [1, { type: 'end' }],
      [2, say('One more thing', resident)],
    ])
    expect(refusals).toEqual(['conversation_closed'])
  })

  test('refuses empty words', () => {
    expect(
      play([
        [0, start],
        [1, say(' \n\0 ', resident)],
      ]).refusals,
    ).toEqual(['empty'])
  })
})

test('an event of a later version only moves the number on', () => {
  const { state } = play([[0, start]])
  const unknown = { type: 'sung', n: 4, at: AT(9) } as unknown as ConversationEvent
  expect(apply(state, unknown)).toEqual({ ...state, n: 4 })
})

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ type: 'watch_targets' }),
  fc.constant<Command>({ type: 'end' }),
  fc.constantFrom('en', 'cy').map((language): Command => ({ type: 'choose_language', language })),
  fc.string().map(text => say(text, resident)),
  fc
    .constantFrom(SIAN, DAFYDD)
    .chain(adviser =>
      fc.constantFrom<Command>(
        { type: 'take', adviser },
        { type: 'put_back', adviser },
        say('Good morning', { role: 'adviser', ...adviser }),
        { type: 'close', adviser, outcome: 'answered', referredTo: null },
      ),
    ),
)

test('whatever is done in whatever order, the log replays to the state and nothing is met, late or closed twice', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 40 }), commands => {
      const timed = commands.map((command, index): [number, Command] => [index * 20 + 1, command])
      const { state, log } = play([[0, start], ...timed])
      expect(replay(log)).toEqual(state)
      const half = Math.floor(log.length / 2)
      expect(replay(log.slice(half), replay(log.slice(0, half)))).toEqual(state)
      const count = (type: EventBody['type']) => log.filter(event => event.type === type).length
      for (const once of ['target_met', 'target_late', 'target_warned', 'closed'] as const) {
        expect(count(once)).toBeLessThanOrEqual(1)
      }
      expect(queueRow(state) === null).toBe(count('closed') === 1)
      if (state.phase === 'talking') expect(state.adviser).not.toBeNull()
    }),
  )
})

describe('the queue', () => {
  const row = (
    conversation: string,
    due: string | null,
    askedAt: string,
    phase: QueueRow['phase'] = 'waiting',
  ) =>
    ({
      ...(queueRow(play([[0, start]]).state) as QueueRow),
      conversation,
      askedAt,
      phase,
      target: due === null ? null : { id: 't', stage: 'answer', due, warnAt: null, asWritten: null },
    }) satisfies QueueRow

  test('is in order of due time, then of asking, with what has no due time last', () => {
    const rows = [
      row('d', null, AT(0)),
      row('c', AT(90), AT(5)),
      row('a', AT(60), AT(9)),
      row('b', AT(90), AT(1)),
    ]
    expect(rows.sort(compareRows).map(({ conversation }) => conversation)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('has the chats that wait by asking, and nothing that may be answered later ahead of them', () => {
    const message = { ...row('m', AT(1), AT(0)), kind: 'message' } as const
    const rows = [row('a', null, AT(3)), message, row('b', null, AT(1)), row('c', null, AT(2), 'talking')]
    expect(waitingChats(rows)).toEqual(['b', 'a'])
  })

  test('shows since when the resident has waited for a reply', () => {
    const asked = play([
      [0, start],
      [10, say('Hello', resident)],
      [20, say('Anyone?', resident)],
    ]).state
    expect(queueRow(asked)?.unansweredSince).toBe(AT(10))
    const answered = play([
      [0, start],
      [10, say('Hello', resident)],
      [20, { type: 'take', adviser: SIAN }],
      [30, say('Hi', sian)],
    ])
    expect(queueRow(answered.state)?.unansweredSince).toBeNull()
    expect(queueRow(play([[0, start]]).state)?.unansweredSince).toBe(AT(0))
  })

  test('shortens the last words between whole characters', () => {
    const long = play([
      [0, start],
      [1, say(`${'x'.repeat(139)}😀 and more`, resident)],
    ]).state
    const text = queueRow(long)?.last?.text ?? ''
    expect(text.endsWith('…')).toBe(true)
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toContain('\uFFFD')
  })
})

describe('promises beyond a chat', () => {
  const callback = aStart({
    kind: 'callback',
    fields: { phone: '01632 960555', name: 'Idris Khan', slot: SOON },
  })
  const take: Command = { type: 'take', adviser: SIAN }
  const promise = { owner: DAFYDD, nextStep: 'Ring with a date', due: AT(20000) }
  const call = (result: 'reached' | 'message_left' | 'no_answer', more = {}): Command => ({
    type: 'contact',
    adviser: SIAN,
    way: 'phone',
    result,
    promise: null,
    ...more,
  })
  const metIn = (state: Conversation) =>
    state.targets.filter(({ metAt }) => metAt !== null).map(one => one.target)

  test('anything but a chat may be asked for when closed', () => {
    const closed = { policy: { ...POLICY, calendar: { ...POLICY.calendar, hours: {} } } }
    const { types, log } = play([[0, callback]], closed)
    expect(types.slice(0, 2)).toEqual(['started', 'asked'])
    expect(log[1]).toMatchObject({ whileOpen: false })
  })

  test('a call that nobody answers is recorded as tried, and keeps no promise (D13)', () => {
    const { state } = play([
      [0, callback],
      [1, take],
      [10, call('no_answer')],
    ])
    expect(state.contactAttempts).toMatchObject([{ result: 'no_answer', way: 'phone' }])
    expect(metIn(state)).toEqual([])
  })

  test('a message left keeps the promise only where the resident agreed to it (D13)', () => {
    expect(
      metIn(
        play([
          [0, callback],
          [1, take],
          [10, call('message_left')],
        ]).state,
      ),
    ).toEqual([])
    const agreed = { ...callback, fields: { ...callback.fields, leave_message: 'yes' } }
    expect(
      metIn(
        play([
          [0, agreed],
          [1, take],
          [10, call('message_left')],
        ]).state,
      ),
    ).toEqual(['phone_back'])
  })

  test('a letter does not return a call', () => {
    expect(
      metIn(
        play([
          [0, callback],
          [1, take],
          [10, call('reached', { way: 'post' })],
        ]).state,
      ),
    ).toEqual([])
    expect(
      metIn(
        play([
          [0, callback],
          [1, take],
          [10, say('I will ring you', sian)],
        ]).state,
      ),
    ).toEqual([])
  })

  test('a visit is made by meeting, not by a message about it', () => {
    const visit = aStart({ kind: 'appointment', fields: { place: 'home' } })
    expect(
      metIn(
        play([
          [0, visit],
          [1, take],
          [10, say('We come on Friday', sian)],
        ]).state,
      ),
    ).toEqual([])
    expect(
      metIn(
        play([
          [0, visit],
          [1, take],
          [10, call('reached', { way: 'in_person' })],
        ]).state,
      ),
    ).toEqual(['home_visit'])
  })

  test('a next step has a clock of its own, its owner holds the conversation, and the next word keeps it', () => {
    const { state } = play([
      [0, callback],
      [1, take],
      [10, call('reached', { promise })],
    ])
    expect(state.adviser).toEqual(DAFYDD)
    expect(state.promised).toMatchObject({ nextStep: 'Ring with a date', due: AT(20000) })
    const clock = state.targets.find(({ stage }) => stage === 'promise')
    expect(clock).toMatchObject({ target: state.promised?.target, due: AT(20000), metAt: null })
    expect(metIn(state)).toEqual(['phone_back', 'follow_up'])
    const kept = play([
      [0, callback],
      [1, take],
      [10, call('reached', { promise })],
      [20, { ...call('reached'), adviser: DAFYDD } as Command],
    ])
    expect(metIn(kept.state)).toContain(state.promised?.target)
  })

  test('two promises are two clocks, and the second does not overwrite the first', () => {
    const { state } = play([
      [0, callback],
      [1, take],
      [10, { type: 'promise', adviser: SIAN, promise: { ...promise, owner: SIAN } }],
      [20, { type: 'promise', adviser: SIAN, promise: { ...promise, owner: SIAN, due: AT(30000) } }],
    ])
    expect(state.targets.filter(({ stage }) => stage === 'promise').map(({ due }) => due)).toEqual([
      AT(20000),
      AT(30000),
    ])
  })

  test('a holding reply keeps a first-reply promise only with the date of the next (D13)', () => {
    const message = aStart({ kind: 'message' })
    const reply = (next: typeof promise | null): Command => ({
      type: 'reply',
      adviser: SIAN,
      text: 'We are looking into it',
      language: 'en',
      promise: next,
    })
    expect(
      metIn(
        play([
          [0, message],
          [1, take],
          [10, reply(null)],
        ]).state,
      ),
    ).toEqual([])
    expect(
      metIn(
        play([
          [0, message],
          [1, take],
          [10, reply(promise)],
        ]).state,
      ),
    ).toEqual(['response'])
    const closed = play([
      [0, message],
      [1, take],
      [10, reply(null)],
      [20, { type: 'close', adviser: SIAN, outcome: 'answered', referredTo: null }],
    ])
    expect(metIn(closed.state)).toEqual(['response'])
    expect(closed.state.phase).toBe('closed')
  })

  test('cannot be closed as answered before anybody has answered', () => {
    const close: Command = { type: 'close', adviser: SIAN, outcome: 'answered', referredTo: null }
    expect(
      play([
        [0, callback],
        [1, take],
        [2, close],
      ]).refusals,
    ).toEqual(['not_answered_yet'])
    expect(
      play([
        [0, callback],
        [1, take],
        [2, call('no_answer')],
        [3, close],
      ]).refusals,
    ).toEqual(['not_answered_yet'])
    expect(
      play([
        [0, callback],
        [1, take],
        [2, call('reached')],
        [3, close],
      ]).refusals,
    ).toEqual([])
  })

  test.each([
    [{ ...promise, nextStep: ' ' }, 'promise_needs_a_step'],
    [{ ...promise, due: AT(5) }, 'promise_needs_a_later_time'],
  ])('a next step without words or in the past is refused by name', (wrong, name) => {
    expect(
      play([
        [0, callback],
        [1, take],
        [10, { type: 'promise', adviser: SIAN, promise: wrong }],
      ]).refusals,
    ).toEqual([name])
  })

  test('passing on names the receiver to the resident, and gives the receiver alone the reason', () => {
    const { state, types, log } = play([
      [0, callback],
      [1, take],
      [2, { type: 'transfer', adviser: SIAN, to: DAFYDD, reason: 'He knows this boiler' }],
    ])
    expect(types.slice(-2)).toEqual(['transferred', 'noted'])
    expect(state.adviser).toEqual(DAFYDD)
    const seen = redactForResident(log)
    expect(JSON.stringify(seen)).not.toContain('boiler')
    expect(seen.map(({ n }) => n)).toEqual(log.map(({ n }) => n))
    expect(
      play([
        [0, callback],
        [1, take],
        [2, { type: 'transfer', adviser: SIAN, to: DAFYDD, reason: ' ' }],
      ]).refusals,
    ).toEqual(['transfer_needs_a_reason'])
  })

  test('a complaint is raised once, with its own clocks beside the others', () => {
    const raise: Command = { type: 'raise_complaint', by: sian }
    const { state, types } = play([
      [0, callback],
      [1, raise],
      [2, raise],
    ])
    expect(types.filter(type => type === 'complaint_raised')).toHaveLength(1)
    expect(state.targets.map(({ target }) => target)).toContain('complaint_s1')
    expect(queueRow(state)?.complaint).toBe(true)
  })

  test('the resident may change what was said and withdraw it', () => {
    const { state } = play([
      [0, callback],
      [1, { type: 'change_fields', fields: { phone: '01632 960999', name: 'I. Khan' } }],
      [2, { type: 'end' }],
    ])
    expect(state).toMatchObject({
      name: 'I. Khan',
      fields: { phone: '01632 960999' },
      closed: { outcome: 'withdrawn' },
    })
  })

  test('a colleague may put back what somebody who has gone holds', () => {
    expect(
      play([
        [0, callback],
        [1, take],
        [2, { type: 'put_back', adviser: DAFYDD }],
      ]).state.adviser,
    ).toBeNull()
  })
})

describe('words of danger', () => {
  test('are noticed at once, in any language, with the moment, and only once each', () => {
    const { state, types } = play([
      [0, start],
      [5, say('Mae arogl nwy yn y gegin', resident)],
      [9, say('I can smell gas', resident)],
    ])
    expect(types.filter(type => type === 'hazards_noticed')).toHaveLength(1)
    expect(state.hazards).toMatchObject({ noticedAt: AT(5), found: ['gas'], settled: null })
    expect(queueRow(state)?.hazards).toEqual(['gas'])
  })

  test('are noticed in what was filled in, of every kind', () => {
    const message = aStart({ kind: 'message', fields: { text: 'There is black mould in the bedroom' } })
    expect(play([[0, message]]).state.hazards?.found).toEqual(['damp_mould'])
  })

  test('are noticed in what is changed later, and in what a chat goes on as, if they are new', () => {
    const fields = {
      text: 'There is black mould in the bedroom',
      name: 'Idris Khan',
      reply_by: 'phone',
      phone: '01632 960555',
    }
    const changed = (text: string): Command => ({ type: 'change_fields', fields: { ...fields, text } })
    const { state, types } = play([
      [0, start],
      [5, { type: 'convert', to: 'message', fields }],
      [6, changed(`${fields.text}, and I can smell gas`)],
      [7, changed(`${fields.text}. I can smell gas!`)],
    ])
    expect(state.hazards?.found).toEqual(['damp_mould', 'gas'])
    expect(types.filter(type => type === 'hazards_noticed')).toHaveLength(2)
  })

  test('never block and never close, and a person settles them', () => {
    const settle: Command = { type: 'settle_hazards', adviser: SIAN, real: false }
    const { state } = play([
      [0, start],
      [5, say('I can smell gas', resident)],
      [9, settle],
      [10, settle],
    ])
    expect(state.phase).toBe('waiting')
    expect(state.hazards?.settled).toMatchObject({ by: SIAN, real: false })
    expect(queueRow(state)?.hazards).toEqual([])
  })

  test('an adviser writing of them raises nothing', () => {
    const { types } = play([
      [0, start],
      [1, { type: 'take', adviser: SIAN }],
      [2, say('Can you smell gas?', sian)],
    ])
    expect(types).not.toContain('hazards_noticed')
  })
})

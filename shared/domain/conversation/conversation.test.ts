import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queueRow } from '../queue/queue.ts'
import { isLate, nextWatch } from '../target/target.ts'
import { apply, replay } from './apply.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { ConversationEvent, EventBody } from './events.ts'
import { AT, aStart, byResident, bySian, DAFYDD, factsAt, POLICY, play, SIAN, say } from './testing.ts'

const start = aStart()

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
      [10, say('Hello', byResident)],
      [20, { type: 'take', adviser: SIAN }],
      [30, say('Good morning', bySian)],
      [40, say('How can I help?', bySian)],
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
    expect(decide(waiting, say('Hi', bySian), factsAt(1))).toEqual({ refusal: { name: 'not_taken' } })
    const taken = play([
      [0, start],
      [1, { type: 'take', adviser: DAFYDD }],
    ]).state
    expect(decide(taken, say('Hi', bySian), factsAt(2))).toEqual({
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
      [2, say('One more thing', byResident)],
    ])
    expect(refusals).toEqual(['conversation_closed'])
  })

  test('refuses empty words', () => {
    expect(
      play([
        [0, start],
        [1, say(' \n\0 ', byResident)],
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
  fc.string().map(text => say(text, byResident)),
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

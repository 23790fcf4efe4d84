import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, placeOf, type QueueRow, queueRow } from '../queue/queue.ts'
import { type Command, decide, nextWatchOf } from './decide.ts'
import type { Author, ConversationEvent, EventBody } from './events.ts'
import { apply, type Conversation, isLate, replay } from './state.ts'

const AT = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 10, 15, seconds)).toISOString()
const SIAN = { id: 'sian', name: 'Siân Morgan' }
const DAFYDD = { id: 'dafydd', name: 'Dafydd Rees' }
const target = {
  target: 'chat_answer',
  stage: 'answer',
  due: AT(180),
  warnAt: AT(120),
  asWritten: 'within 3 minutes',
}
const start: Command = {
  type: 'start',
  conversation: 'c1',
  association: 'mha',
  kind: 'chat',
  language: 'en',
  name: null,
  subject: null,
  page: null,
  whileOpen: true,
  targets: [target],
}
const say = (text: string, by: Author): Command => ({
  type: 'say',
  by,
  text,
  language: 'en',
})
const resident = { role: 'resident' } as const
const sian = { role: 'adviser', ...SIAN } as const

/** Plays commands one after the other, numbering as the server does; refused ones change nothing. */
function play(commands: readonly [seconds: number, command: Command][]) {
  let state: Conversation | null = null
  const log: ConversationEvent[] = []
  const refusals: string[] = []
  for (const [seconds, command] of commands) {
    const decision = decide(state, command, AT(seconds))
    if ('refusal' in decision) {
      refusals.push(decision.refusal.name)
      continue
    }
    for (const body of decision.events) {
      const event: ConversationEvent = { ...body, n: log.length + 1, at: AT(seconds) }
      log.push(event)
      state = apply(state, event)
    }
  }
  if (!state) throw new Error('nothing was started')
  return { state, log, refusals, types: log.map(event => event.type) }
}

describe('a chat', () => {
  test('begins with the promise, counted from the asking', () => {
    const { types, state } = play([[0, start]])
    expect(types).toEqual(['started', 'asked', 'target_set'])
    expect(state).toMatchObject({ phase: 'waiting', askedAt: AT(0), n: 3 })
  })

  test('is refused when closed, before anything is stored', () => {
    expect(decide(null, { ...start, whileOpen: false } as Command, AT(0))).toEqual({
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
    expect(state.targets.map(nextWatchOf)).toEqual([null])
    expect(state.targets[0]).toMatchObject({ metAt: null, endedAt: AT(5) })
  })

  test('is taken by one, and the other is told by whom', () => {
    const state = play([
      [0, start],
      [1, { type: 'take', adviser: SIAN }],
    ]).state
    expect(decide(state, { type: 'take', adviser: DAFYDD }, AT(2))).toEqual({
      refusal: { name: 'already_taken', by: 'Siân Morgan' },
    })
    expect(decide(state, { type: 'take', adviser: SIAN }, AT(2))).toEqual({ events: [] })
  })

  test('is answered only by who has taken it', () => {
    const waiting = play([[0, start]]).state
    expect(decide(waiting, say('Hi', sian), AT(1))).toEqual({ refusal: { name: 'not_taken' } })
    const taken = play([
      [0, start],
      [1, { type: 'take', adviser: DAFYDD }],
    ]).state
    expect(decide(taken, say('Hi', sian), AT(2))).toEqual({
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
    expect(decide(state, { ...close, referredTo: '  ' }, AT(2))).toEqual({
      refusal: { name: 'referral_needs_a_name' },
    })
    expect(decide(state, { ...close, referredTo: 'Citizens Advice' }, AT(2))).toMatchObject({
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
    expect(rows.sort(inOrder).map(({ conversation }) => conversation)).toEqual(['a', 'b', 'c', 'd'])
  })

  test("tells a resident's place among those waiting, by asking", () => {
    const rows = [row('a', null, AT(3)), row('b', null, AT(1)), row('c', null, AT(2), 'talking')]
    expect(['a', 'b', 'c', 'x'].map(conversation => placeOf(conversation, rows))).toEqual([2, 1, null, null])
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

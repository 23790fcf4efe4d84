import { describe, expect, test } from 'vitest'
import type { Command } from './command.ts'
import { AT, aStart, CALLBACK, DAFYDD, idsOfMet, play, recordCall, SIAN, TAKE } from './testing.ts'

describe('promises beyond a chat', () => {
  const promise = { owner: DAFYDD, nextStep: 'Ring with a date', due: AT(20000) }

  test('a next step has a clock of its own, its owner holds the conversation, and the next word keeps it', () => {
    const { state } = play([
      [0, CALLBACK],
      [1, TAKE],
      [10, recordCall('reached', { promise })],
    ])
    expect(state.adviser).toEqual(DAFYDD)
    expect(state.promised).toMatchObject({ nextStep: 'Ring with a date', due: AT(20000) })
    const clock = state.targets.find(({ stage }) => stage === 'promise')
    expect(clock).toMatchObject({ target: state.promised?.target, due: AT(20000), metAt: null })
    expect(idsOfMet(state)).toEqual(['phone_back', 'follow_up'])
    const kept = play([
      [0, CALLBACK],
      [1, TAKE],
      [10, recordCall('reached', { promise })],
      [20, { ...recordCall('reached'), adviser: DAFYDD } as Command],
    ])
    expect(idsOfMet(kept.state)).toContain(state.promised?.target)
  })

  test('two promises are two clocks, and the second does not overwrite the first', () => {
    const { state } = play([
      [0, CALLBACK],
      [1, TAKE],
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
      idsOfMet(
        play([
          [0, message],
          [1, TAKE],
          [10, reply(null)],
        ]).state,
      ),
    ).toEqual([])
    expect(
      idsOfMet(
        play([
          [0, message],
          [1, TAKE],
          [10, reply(promise)],
        ]).state,
      ),
    ).toEqual(['response'])
    const closed = play([
      [0, message],
      [1, TAKE],
      [10, reply(null)],
      [20, { type: 'close', adviser: SIAN, outcome: 'answered', referredTo: null }],
    ])
    expect(idsOfMet(closed.state)).toEqual(['response'])
    expect(closed.state.phase).toBe('closed')
  })

  test.each([
    [{ ...promise, nextStep: ' ' }, 'promise_needs_a_step'],
    [{ ...promise, due: AT(5) }, 'promise_needs_a_later_time'],
  ])('a next step without words or in the past is refused by name', (wrong, name) => {
    expect(
      play([
        [0, CALLBACK],
        [1, TAKE],
        [10, { type: 'promise', adviser: SIAN, promise: wrong }],
      ]).refusals,
    ).toEqual([name])
  })
})

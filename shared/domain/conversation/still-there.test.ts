import { describe, expect, test } from 'vitest'
import type { Command } from './command.ts'
import { ASK_AFTER_MS, NO_REPLY_AFTER_MS } from './still-there.ts'
import { AT, aStart, play, SIAN } from './testing.ts'

const QUIET = ASK_AFTER_MS / 1000
const AMPLE = NO_REPLY_AFTER_MS / 1000
const start = aStart()
const take: Command = { type: 'take', adviser: SIAN }
const asks: Command = {
  type: 'reply',
  adviser: SIAN,
  text: 'Which room is it?',
  language: 'en',
  promise: null,
}
const says: Command = { type: 'say', text: 'The kitchen', language: 'en' }
const look: Command = { type: 'ask_if_still_there', lastSign: null }
const noReply: Command = { type: 'close', adviser: SIAN, outcome: 'no_reply', referredTo: null }
type Steps = readonly (readonly [number, Command])[]
/** The adviser's last message is at 100 seconds. */
const waiting: Steps = [
  [0, start],
  [10, says],
  [20, take],
  [100, asks],
]
const asked: Steps = [...waiting, [100 + QUIET, look]]
const times = (commands: Steps) => play(commands).types.filter(type => type === 'still_there_asked').length

describe('a resident who has gone quiet while the adviser waits', () => {
  test('is asked once, after a quarter of an hour and not a second before', () => {
    expect(times([...waiting, [99 + QUIET, look]])).toBe(0)
    expect(times([...asked, [200 + QUIET, look], [9000, look]])).toBe(1)
  })

  test('is not asked when the word is ours, when somebody waits in the queue, or when a next step is promised', () => {
    expect(times([...waiting, [150, says], [200 + QUIET, look]])).toBe(0)
    expect(
      times([
        [0, start],
        [10, says],
        [20 + QUIET, look],
      ]),
    ).toBe(0)
    const promise = { owner: SIAN, nextStep: 'Ring', due: AT(90_000) }
    expect(times([...waiting, [110, { type: 'promise', adviser: SIAN, promise }], [200 + QUIET, look]])).toBe(
      0,
    )
  })

  test('is there while they type or come back: the quiet begins again', () => {
    const typing: Command = { type: 'ask_if_still_there', lastSign: AT(500) }
    expect(times([...waiting, [100 + QUIET, typing], [499 + QUIET, typing]])).toBe(0)
    expect(times([...waiting, [500 + QUIET, typing]])).toBe(1)
  })

  test('is never closed upon: not unasked, and not before they had time', () => {
    expect(play([...waiting, [5000, noReply]]).refusals).toEqual(['no_reply_too_soon'])
    const early = play([...asked, [99 + QUIET + AMPLE, noReply]])
    expect(early.refusals).toEqual(['no_reply_too_soon'])
    expect(play([...asked, [100 + QUIET + AMPLE, noReply]]).state.closed?.outcome).toBe('no_reply')
  })

  test('says "I am still here", or writes, and has all the time again, however often', () => {
    for (const answer of [{ type: 'still_here' } as const, says]) {
      const answered: Steps = [...asked, [200 + QUIET, answer]]
      const { state, refusals } = play([...answered, [100 + QUIET + AMPLE, noReply]])
      expect(refusals).toEqual(['no_reply_too_soon'])
      expect(state.stillThereAskedAt).toBeNull()
    }
    let all: Steps = waiting
    for (let round = 1; round <= 12; round++) {
      const at = round * 2 * QUIET
      all = [...all, [at, look], [at + 60, { type: 'still_here' }]]
    }
    expect(times(all)).toBe(12)
  })

  test('who was rung in vain had been asked by that', () => {
    const ring: Command = {
      type: 'contact',
      adviser: SIAN,
      way: 'phone',
      result: 'no_answer',
      promise: null,
    }
    const rung: Steps = [...waiting, [300, ring]]
    expect(play([...rung, [299 + AMPLE, noReply]]).refusals).toHaveLength(1)
    expect(play([...rung, [300 + AMPLE, noReply]]).state.closed).not.toBeNull()
  })

  test('who has never been asked is not "still here"', () => {
    expect(play([...waiting, [200, { type: 'still_here' }]]).types).not.toContain('still_here')
  })
})

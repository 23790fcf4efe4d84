import { describe, expect, test } from 'vitest'
import { factsOf } from '../report/facts.ts'
import type { Command } from './command.ts'
import type { Conversation } from './state.ts'
import { AT, aStart, play, SIAN } from './testing.ts'

const start = aStart({ name: 'Beryl Pugh' })
const take: Command = { type: 'take', adviser: SIAN }
const step = { owner: SIAN, nextStep: 'Ring you with the date', due: AT(20_000) }
const promising: Command & { type: 'reply' } = {
  type: 'reply',
  adviser: SIAN,
  text: 'I will ask and ring you tomorrow',
  language: 'en',
  promise: step,
}
const says = (text: string): Command => ({ ...promising, text, promise: null })
const rings = (result: 'reached' | 'no_answer'): Command => ({
  type: 'contact',
  adviser: SIAN,
  way: 'phone',
  result,
  promise: null,
})
const answered: Command = { type: 'close', adviser: SIAN, outcome: 'answered', referredTo: null }
const promised: readonly [number, Command][] = [
  [0, start],
  [10, take],
  [60, promising],
]
const back = ({ targets }: Conversation) => targets.find(({ target }) => target === 'chat_back')
const HALF_AN_HOUR = 1800

describe('a chat that cannot be answered in full (MHA: "we will contact you back")', () => {
  test('starts that clock with the first next step, and only once', () => {
    expect(back(play(promised.slice(0, 2)).state)).toBeUndefined()
    const { state, types } = play([...promised, [70, { type: 'promise', adviser: SIAN, promise: step }]])
    expect(back(state)).toMatchObject({ due: AT(200_000), metAt: null })
    expect(types.filter(type => type === 'promised')).toHaveLength(2)
    expect(state.targets.filter(({ target }) => target === 'chat_back')).toHaveLength(1)
  })

  test('starts none with an answer that promises nothing more', () => {
    expect(
      back(
        play([
          [0, start],
          [10, take],
          [60, says('It is fixed')],
        ]).state,
      ),
    ).toBeUndefined()
  })

  test('is not contacted back by the next word of the same talk, nor by a call that nobody answers', () => {
    const { state } = play([...promised, [90, says('Take care')], [5000, rings('no_answer')]])
    expect(state.targets.filter(({ metAt }) => metAt !== null).map(({ target }) => target)).toEqual([
      'chat_answer',
    ])
  })

  test('is contacted back by a call that reaches the resident', () => {
    expect(back(play([...promised, [5000, rings('reached')]]).state)?.metAt).toBe(AT(5000))
  })

  test('is contacted back by writing there again once the talk is over', () => {
    const early = play([...promised, [60 + HALF_AN_HOUR - 1, says('The date is Friday')]])
    expect(back(early.state)?.metAt).toBeNull()
    const later = play([...promised, [60 + HALF_AN_HOUR, says('The date is Friday')]])
    expect(back(later.state)?.metAt).toBe(AT(60 + HALF_AN_HOUR))
  })

  test('cannot be closed as answered on the promise alone; with the answer itself it can', () => {
    expect(play([...promised, [70, answered]]).refusals).toEqual(['not_answered_yet'])
    const { state, refusals } = play([...promised, [70, says('Found it: Friday')], [80, answered]])
    expect(refusals).toEqual([])
    expect(back(state)?.metAt).toBe(AT(80))
  })

  test('left by the resident it goes on, as a message, until what was promised is done', () => {
    const { state, log } = play([...promised, [90, { type: 'end' }]])
    expect(state).toMatchObject({ kind: 'message', phase: 'talking', closed: null, name: 'Beryl Pugh' })
    expect(back(state)?.metAt).toBeNull()
    expect(factsOf(log)).toMatchObject([{ kind: 'chat', answeredAt: AT(60), continuedAt: null }])
  })

  test('left by the resident with nothing promised it is over', () => {
    const { state } = play([
      [0, start],
      [10, take],
      [60, says('It is fixed')],
      [90, { type: 'end' }],
    ])
    expect(state.closed).toMatchObject({ outcome: 'left' })
  })
})

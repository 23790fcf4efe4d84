import { describe, expect, test } from 'vitest'
import { aStart, bySian, CALLBACK, idsOfMet, play, recordCall, say, TAKE } from './testing.ts'

describe('promises beyond a chat', () => {
  test('a call that nobody answers is recorded as tried, and keeps no promise (D13)', () => {
    const { state } = play([
      [0, CALLBACK],
      [1, TAKE],
      [10, recordCall('no_answer')],
    ])
    expect(state.contactAttempts).toMatchObject([{ result: 'no_answer', way: 'phone' }])
    expect(idsOfMet(state)).toEqual([])
  })

  test('a message left keeps the promise only where the resident agreed to it (D13)', () => {
    expect(
      idsOfMet(
        play([
          [0, CALLBACK],
          [1, TAKE],
          [10, recordCall('message_left')],
        ]).state,
      ),
    ).toEqual([])
    const agreed = { ...CALLBACK, fields: { ...CALLBACK.fields, leave_message: 'yes' } }
    expect(
      idsOfMet(
        play([
          [0, agreed],
          [1, TAKE],
          [10, recordCall('message_left')],
        ]).state,
      ),
    ).toEqual(['phone_back'])
  })

  test('a letter does not return a call', () => {
    expect(
      idsOfMet(
        play([
          [0, CALLBACK],
          [1, TAKE],
          [10, recordCall('reached', { way: 'post' })],
        ]).state,
      ),
    ).toEqual([])
    expect(
      idsOfMet(
        play([
          [0, CALLBACK],
          [1, TAKE],
          [10, say('I will ring you', bySian)],
        ]).state,
      ),
    ).toEqual([])
  })

  test('a visit is made by meeting, not by a message about it', () => {
    const visit = aStart({ kind: 'appointment', fields: { place: 'home' } })
    expect(
      idsOfMet(
        play([
          [0, visit],
          [1, TAKE],
          [10, say('We come on Friday', bySian)],
        ]).state,
      ),
    ).toEqual([])
    expect(
      idsOfMet(
        play([
          [0, visit],
          [1, TAKE],
          [10, recordCall('reached', { way: 'in_person' })],
        ]).state,
      ),
    ).toEqual(['home_visit'])
  })
})

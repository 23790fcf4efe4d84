import { describe, expect, test } from 'vitest'
import { queueRow } from '../queue/queue.ts'
import type { Command } from './command.ts'
import { redactForResident } from './redact-for-resident.ts'
import { bySian, CALLBACK, DAFYDD, POLICY, play, recordCall, SIAN, TAKE } from './testing.ts'

describe('promises beyond a chat', () => {
  test('anything but a chat may be asked for when closed', () => {
    const closed = { policy: { ...POLICY, calendar: { ...POLICY.calendar, hours: {} } } }
    const { types, log } = play([[0, CALLBACK]], closed)
    expect(types.slice(0, 2)).toEqual(['started', 'asked'])
    expect(log[1]).toMatchObject({ whileOpen: false })
  })

  test('cannot be closed as answered before anybody has answered', () => {
    const close: Command = { type: 'close', adviser: SIAN, outcome: 'answered', referredTo: null }
    expect(
      play([
        [0, CALLBACK],
        [1, TAKE],
        [2, close],
      ]).refusals,
    ).toEqual(['not_answered_yet'])
    expect(
      play([
        [0, CALLBACK],
        [1, TAKE],
        [2, recordCall('no_answer')],
        [3, close],
      ]).refusals,
    ).toEqual(['not_answered_yet'])
    expect(
      play([
        [0, CALLBACK],
        [1, TAKE],
        [2, recordCall('reached')],
        [3, close],
      ]).refusals,
    ).toEqual([])
  })

  test('passing on names the receiver to the resident, and gives the receiver alone the reason', () => {
    const { state, types, log } = play([
      [0, CALLBACK],
      [1, TAKE],
      [2, { type: 'transfer', adviser: SIAN, to: DAFYDD, reason: 'He knows this boiler' }],
    ])
    expect(types.slice(-2)).toEqual(['transferred', 'noted'])
    expect(state.adviser).toEqual(DAFYDD)
    const seen = redactForResident(log)
    expect(JSON.stringify(seen)).not.toContain('boiler')
    expect(seen.map(({ n }) => n)).toEqual(log.map(({ n }) => n))
    expect(
      play([
        [0, CALLBACK],
        [1, TAKE],
        [2, { type: 'transfer', adviser: SIAN, to: DAFYDD, reason: ' ' }],
      ]).refusals,
    ).toEqual(['transfer_needs_a_reason'])
  })

  test('a complaint is raised once, with its own clocks beside the others', () => {
    const raise: Command = { type: 'raise_complaint', by: bySian }
    const { state, types } = play([
      [0, CALLBACK],
      [1, raise],
      [2, raise],
    ])
    expect(types.filter(type => type === 'complaint_raised')).toHaveLength(1)
    expect(state.targets.map(({ target }) => target)).toContain('complaint_s1')
    expect(queueRow(state)?.complaint).toBe(true)
  })

  test('the resident may change what was said and withdraw it', () => {
    const { state } = play([
      [0, CALLBACK],
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
        [0, CALLBACK],
        [1, TAKE],
        [2, { type: 'put_back', adviser: DAFYDD }],
      ]).state.adviser,
    ).toBeNull()
  })
})

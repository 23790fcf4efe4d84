import { describe, expect, test } from 'vitest'
import { firstStageOf, ruleOf } from '../target/rule.ts'
import { sampleProfile, sampleTarget } from './sample.ts'
import { targetOf, targetsOf } from './targets.ts'

const dueOf = (changes: Record<string, unknown>) => {
  const [target] = sampleProfile({ targets: [sampleTarget(changes)] }).targets
  if (target === undefined) throw new Error('The sample has a target')
  return ruleOf(target)
}
const numberless = { value: null, unit: null, clock: null }

describe('a target in the terms of working time', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['seconds', { value: 30, unit: 'seconds', clock: 'live' }, { value: 30, unit: 'live_seconds' }],
    ['minutes (D4)', { value: 3, unit: 'minutes', clock: 'live' }, { value: 3, unit: 'live_minutes' }],
    [
      'opening hours (D5)',
      { value: 3, unit: 'hours', clock: 'working_hours' },
      { value: 3, unit: 'working_hours' },
    ],
    [
      'hours on end (D14)',
      { value: 24, unit: 'hours', clock: 'continuous' },
      { value: 24, unit: 'continuous_hours' },
    ],
    ['working days (D6)', {}, { value: 2, unit: 'working_days' }],
    ['calendar days', { value: 28, unit: 'calendar_days' }, { value: 28, unit: 'calendar_days' }],
    ['days still to be confirmed (D9)', { state: 'needs_confirmation' }, { value: 2, unit: 'working_days' }],
    ['an agreed time', { from: 'agreed_time', ...numberless }, { value: null, unit: 'agreed_time' }],
    [
      "an ombudsman's stage (D12)",
      { counting: 'receipt_is_day_1', end_of_day: 'midnight' },
      { value: 2, unit: 'working_days', counting: 'receipt_is_day_1', endOfDay: 'midnight', statutory: true },
    ],
    [
      'the ordinary end of day, written out',
      { end_of_day: 'close' },
      { value: 2, unit: 'working_days', endOfDay: 'close' },
    ],
    [
      'a promise that the law has overtaken (D12)',
      {
        value: 40,
        unit: 'calendar_days',
        state: 'superseded',
        law: { value: 1, unit: 'calendar_month', end_of_day: 'midnight', ref: 'UK GDPR Article 12' },
      },
      { value: 1, unit: 'calendar_month', endOfDay: 'midnight', statutory: true },
    ],
    ['rings', { value: 7, unit: 'rings', clock: null }, null],
    ['no number at all', { state: 'unset', as_written: 'as soon as possible', ...numberless }, null],
    ['an unset agreed time', { state: 'unset', from: 'agreed_time', ...numberless }, null],
  ])('%s', (_, changes, due) => {
    expect(dueOf(changes)).toEqual(due)
  })
})

describe('finding a target', () => {
  const profile = sampleProfile({
    targets: [
      sampleTarget({ id: 'rings', channel: 'phone', stage: 'response', unit: 'rings', clock: null }),
      sampleTarget({ id: 'ack', channel: ['email', 'phone'], stage: 'ack' }),
      sampleTarget({ id: 'update', channel: 'phone', stage: 'update', from: 'first_reply' }),
    ],
  })

  test('by channel and stage, whether it has one channel or several', () => {
    expect(targetOf(profile, 'phone', 'response')?.id).toBe('rings')
    expect(targetOf(profile, 'email', 'ack')?.id).toBe('ack')
    expect(targetOf(profile, 'phone', 'ack')?.id).toBe('ack')
    expect(targetOf(profile, 'email', 'response')).toBeNull()
    expect(targetOf(profile, 'chat', 'answer')).toBeNull()
  })

  test('by channel, in the order of the file', () => {
    expect(targetsOf(profile, 'phone').map(target => target.id)).toEqual(['rings', 'ack', 'update'])
  })

  test('the first stage of a second one can be due itself (D7)', () => {
    const update = targetOf(profile, 'phone', 'update')
    expect(update && firstStageOf(profile, update, 'phone')?.id).toBe('ack')
    expect(update && firstStageOf(profile, update, 'letter')).toBeNull()
  })

  test('a target counted from receipt follows on no other', () => {
    const ack = targetOf(profile, 'phone', 'ack')
    if (ack === null) throw new Error('The sample has it')
    expect(firstStageOf(profile, ack, 'phone')).toBeNull()
  })
})

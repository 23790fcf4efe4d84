import { describe, expect, test } from 'vitest'
import { problemsOf, sampleTarget } from './sample.ts'

describe('targets that do not hold together', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'an unset target with a value',
      { state: 'unset' },
      [
        'targets[0].value: expected null, because the target is unset; got 2',
        'targets[0].unit: expected null, because the target has no number; got "working_days"',
        'targets[0].clock: expected null, because the target has no number; got "day_count"',
      ],
    ],
    [
      'a stated target without its number',
      { value: null, unit: null },
      [
        'targets[0].value: expected a number, because the target is stated; got null',
        'targets[0].unit: expected a unit, because the target is stated; got null',
      ],
    ],
    [
      'a clock that cannot count the unit',
      { clock: 'live' },
      ['targets[0].clock: expected day_count, because the unit is working_days; got "live"'],
    ],
    [
      'hours without a clock',
      { unit: 'hours', clock: null },
      ['targets[0].clock: expected working_hours or continuous, because the unit is hours; got null'],
    ],
    [
      'rings with a clock',
      { unit: 'rings', clock: 'live' },
      ['targets[0].clock: expected null, because the unit is rings; got "live"'],
    ],
    [
      'a superseded target without the law',
      { state: 'superseded' },
      ['targets[0].law: expected the figure of the law that superseded it; got null'],
    ],
    [
      'the law beside a target that holds',
      { law: { value: 1, unit: 'calendar_month', ref: 'UK GDPR Article 12' } },
      [
        'targets[0].law: expected null, because the target is not superseded; got {"value":1,"unit":"calendar_month","counting":null,"end_of_day":null,"ref":"UK G…',
      ],
    ],
    [
      'a target from nowhere',
      { ref: null },
      ['targets[0].ref: expected the section of the policy it comes from; got null'],
    ],
    [
      'words from nowhere',
      { state: 'unset', value: null, unit: null, clock: null, as_written: 'soon', ref: null },
      ['targets[0].ref: expected the section of the policy it comes from; got null'],
    ],
    [
      'a second stage without a first (D7)',
      { from: 'first_reply' },
      ['targets[0].from: expected a first stage of email to count from; got "first_reply"'],
    ],
  ])('%s is refused', (_, changes, lines) => {
    expect(problemsOf({ targets: [sampleTarget(changes)] })).toEqual(lines)
  })

  test('a second stage needs its first in each of its channels', () => {
    const update = sampleTarget({
      id: 'update',
      stage: 'update',
      channel: ['email', 'letter'],
      from: 'first_reply',
    })
    expect(problemsOf({ targets: [sampleTarget(), update] })).toEqual([
      'targets[1].from: expected a first stage of letter to count from; got "first_reply"',
    ])
    expect(problemsOf({ targets: [sampleTarget({ channel: ['email', 'letter'] }), update] })).toEqual([])
  })

  test('a target the policy does not mention is unset without a section', () => {
    const chat = sampleTarget({
      channel: 'chat',
      state: 'unset',
      value: null,
      unit: null,
      clock: null,
      ref: null,
    })
    expect(problemsOf({ targets: [chat] })).toEqual([])
  })

  test('an agreed time needs no number', () => {
    const callback = sampleTarget({
      channel: 'callback',
      from: 'agreed_time',
      value: null,
      unit: null,
      clock: null,
    })
    expect(problemsOf({ targets: [callback] })).toEqual([])
  })

  test('two targets with one id, or one stage of one channel, are refused', () => {
    expect(problemsOf({ targets: [sampleTarget(), sampleTarget({ channel: ['letter', 'email'] })] })).toEqual(
      [
        'targets[1].id: expected something else than targets[0]; got "email_answer"',
        'targets[1].stage: expected a stage of email that targets[0] does not have; got "answer"',
      ],
    )
  })

  test('a name of no target is refused', () => {
    expect(
      problemsOf({
        share_targets: [{ measure: 'phone_answer', threshold: '7 rings', percent: 90, ref: '2.3' }],
        comments: { way: 'a form', ack: 'comment_ack', ref: '3' },
      }),
    ).toEqual([
      'share_targets[0].measure: expected the id of a target; got "phone_answer"',
      'comments.ack: expected the id of a target; got "comment_ack"',
    ])
  })
})

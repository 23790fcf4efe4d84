import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleProfile, sampleTarget } from '../profile/sample.ts'
import { conversationFigures } from './conversation-figures.ts'
import type { ConversationFacts } from './facts.ts'
import { periodOf } from './period.ts'
import { type Report, reportOf } from './report.ts'
import { targetFigures } from './target-figures.ts'
import { anyConversation, anyMoment, facts, TEN, targetFacts, tenAnd } from './testing.ts'

const profile = sampleProfile({
  channels: { chat: true, ref: '1' },
  targets: [
    sampleTarget({ id: 'chat_answer', channel: 'chat', as_written: 'within 3 minutes' }),
    sampleTarget({ id: 'chat_full', channel: 'chat', stage: 'full', as_written: 'in full' }),
  ],
})
const november = periodOf('2026-11-01', '2026-12-01')
const NOON = '2026-11-26T12:00:00.000Z'
const report = (contacts: readonly ConversationFacts[], now = NOON) =>
  reportOf(profile, november, contacts, now)
const chats = (of: Report) => of.kinds.find(({ kind }) => kind === 'chat')
const stage = (...targets: ConversationFacts['targets']) => chats(report([facts({ targets })]))?.stages[0]

describe('a promise', () => {
  test('kept at the due time itself is in time, a moment later is late (D8)', () => {
    expect(stage(targetFacts({ metAt: tenAnd(180) }))).toMatchObject({
      met: 1,
      late: 0,
      share: { percent: 100 },
    })
    expect(stage(targetFacts({ metAt: tenAnd(180.001) }))).toMatchObject({ met: 0, late: 1 })
  })

  test('that is overdue is late, whoever noticed; one not yet due is left out of the share', () => {
    expect(stage(targetFacts())).toMatchObject({ late: 1, open: 0, share: { part: 0, of: 1 } })
    expect(stage(targetFacts({ due: NOON }))).toMatchObject({ late: 0, open: 1, share: { percent: null } })
  })

  test('that the resident left while there was time is neither kept nor missed', () => {
    const left = targetFacts({ endedAt: tenAnd(60) })
    const gone = facts({ targets: [left], ended: { at: tenAnd(60), byResident: true } })
    expect(chats(report([gone]))?.stages).toMatchObject([
      { met: 0, late: 0, leftBeforeDue: 1, closedBeforeDue: 0, share: { percent: null } },
    ])
    expect(stage(left)).toMatchObject({ leftBeforeDue: 0, closedBeforeDue: 1, share: { percent: null } })
  })

  test('that the resident gave up on after its time is late', () => {
    expect(stage(targetFacts({ endedAt: tenAnd(181) }))).toMatchObject({ late: 1, leftBeforeDue: 0 })
  })

  test('without a time is counted and never scored', () => {
    expect(stage(targetFacts({ due: null, metAt: tenAnd(20) }))).toMatchObject({
      withDue: 0,
      withoutDue: 1,
      share: { part: 0, of: 0, percent: null },
      wait: { count: 1, median: 20 },
    })
  })

  test('belongs to the period it falls due in, though it was made in another', () => {
    const october = targetFacts({ setAt: '2026-10-31T12:00:00.000Z', metAt: tenAnd(0) })
    const made = facts({ askedAt: october.setAt, targets: [october] })
    expect(chats(report([made]))).toMatchObject({ contacts: { offered: 0 }, stages: [{ met: 1 }] })
    const december = targetFacts({ due: '2026-12-01T00:00:00.000Z' })
    expect(chats(report([facts({ targets: [december] })]))).toMatchObject({
      contacts: { offered: 1 },
      stages: [],
    })
  })

  test("is quoted in the policy's words, in the policy's order, next-anyConversation dates last", () => {
    const targets = [
      targetFacts({ target: 'promise_9', stage: 'promise' }),
      targetFacts({ target: 'chat_full', stage: 'full' }),
      targetFacts(),
    ]
    expect(chats(report([facts({ targets })]))?.stages).toMatchObject([
      { stage: 'answer', promises: ['within 3 minutes'] },
      { stage: 'full', promises: ['in full'] },
      { stage: 'promise', promises: [] },
    ])
  })
})

test('a kind that is offered is shown with nothing in it, and one that is not offered only where it was used', () => {
  expect(report([]).kinds.map(({ kind }) => kind)).toEqual(['chat', 'format', 'feedback'])
  expect(report([facts({ kind: 'callback' })]).kinds.map(({ kind }) => kind)).toContain('callback')
})

test('average speed of answer is the total wait of those answered; who left does not shorten it', () => {
  const contacts = [
    facts({ answeredAt: tenAnd(30) }),
    facts({ answeredAt: tenAnd(90) }),
    facts({ ended: { at: tenAnd(5), byResident: true } }),
    facts({ ended: { at: tenAnd(5), byResident: false } }),
    facts(),
  ]
  expect(conversationFigures(contacts)).toEqual({
    offered: 5,
    answered: 2,
    abandoned: 1,
    closedUnanswered: 1,
    continued: 0,
    waiting: 1,
    abandonment: { part: 1, of: 5, percent: 20 },
    wait: { count: 2, average: 60, median: 60, ninetieth: 90 },
  })
})

test('leaving after an answer is no abandonment', () => {
  const left = facts({ answeredAt: tenAnd(30), ended: { at: tenAnd(60), byResident: true } })
  expect(conversationFigures([left])).toMatchObject({ answered: 1, abandoned: 0 })
})

test('a chat that went on another way is neither answered nor abandoned, whatever became of it', () => {
  const went = { continuedAt: tenAnd(60) }
  const later = { at: tenAnd(90), byResident: true }
  expect(conversationFigures([facts(went), facts({ ...went, ended: later })])).toMatchObject({
    offered: 2,
    answered: 0,
    abandoned: 0,
    continued: 2,
    waiting: 0,
  })
  expect(conversationFigures([facts({ ...went, answeredAt: tenAnd(30) })])).toMatchObject({
    answered: 1,
    continued: 0,
  })
})

test('a chat asked for while closed was not offered; a message may be left at any hour', () => {
  const closed = { whileOpen: false, answeredAt: TEN }
  expect(conversationFigures([facts(closed)]).offered).toBe(0)
  expect(conversationFigures([facts({ ...closed, kind: 'message' })]).offered).toBe(1)
})

describe('with exceptional days', () => {
  const notice = { from: '2026-11-25', to: '2026-11-26', words: {} }
  const told = { exceptionalAt: TEN }
  const ours = sampleProfile({
    channels: { chat: true, ref: '1' },
    targets: [sampleTarget({ id: 'chat_answer', channel: 'chat', as_written: 'within 3 minutes' })],
    share_targets: [{ measure: 'chat_answer', threshold: '3 minutes', percent: 90, ref: '1' }],
    notices: [notice],
  })
  const kept = { answeredAt: tenAnd(60), targets: [targetFacts({ metAt: tenAnd(60) })] }
  const missed = { answeredAt: tenAnd(600), targets: [targetFacts({ metAt: tenAnd(600) })] }
  const both = reportOf(ours, november, [facts(kept), facts({ ...missed, ...told, language: 'cy' })], NOON)

  test('every figure stands there with them and without, each with its counterpart', () => {
    expect(both.counted).toBe('all contacts')
    expect(chats(both)).toMatchObject({ contacts: { offered: 2 }, stages: [{ met: 1, late: 1 }] })
    expect(both.shareTargets).toMatchObject([{ share: { part: 1, of: 2 } }])
    const without = both.withoutExceptional
    expect(without).toMatchObject({
      counted: 'without the days on which we had said that we could not keep to our times',
      days: [{ from: '2026-11-25', to: '2026-11-26' }],
      shareTargets: [{ share: { part: 1, of: 1 }, reached: true }],
    })
    const names = (kinds: Report['kinds'] = []) =>
      kinds.map(({ kind, stages, languages }) => [
        kind,
        stages.map(({ stage }) => stage),
        languages.map(({ language }) => language),
      ])
    expect(names(without?.kinds)).toEqual(names(both.kinds))
    expect(without?.kinds[0]).toMatchObject({
      contacts: { offered: 1, wait: { count: 1, average: 60 } },
      stages: [{ promises: ['within 3 minutes'], met: 1, late: 0, share: { percent: 100 } }],
      languages: [
        { language: 'cy', contacts: { offered: 0 }, stages: [{ withDue: 0 }] },
        { language: 'en', contacts: { offered: 1 } },
      ],
    })
  })

  test('a notice under which nobody came in changes nothing', () => {
    expect(reportOf(ours, november, [facts(kept)], NOON).withoutExceptional).toBeNull()
    const october = facts({ askedAt: '2026-10-02T10:00:00.000Z', exceptionalAt: '2026-10-02T10:00:00.000Z' })
    expect(reportOf(ours, november, [facts(kept), october], NOON).withoutExceptional).toBeNull()
  })

  test('a promise made on such a day is left out in the period it falls due in', () => {
    const then = '2026-10-30T10:00:00.000Z'
    const made = facts({ askedAt: then, exceptionalAt: then, targets: [targetFacts({ setAt: then })] })
    expect(report([made])).toMatchObject({
      kinds: [{ stages: [{ late: 1 }] }, {}, {}],
      withoutExceptional: {
        days: [{ from: '2026-10-30', to: '2026-10-30' }],
        kinds: [{ stages: [{ late: 0, withDue: 0 }] }, {}, {}],
      },
    })
  })
})

describe('whatever happened', () => {
  const contacts = fc.array(anyConversation, { maxLength: 12 })
  const period = periodOf('2026-10-24', '2026-10-27')
  const days = ['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'] as const

  test('each contact and each promise with a time is in one count alone', () => {
    fc.assert(
      fc.property(contacts, anyMoment, (some, now) => {
        for (const { contacts, stages } of reportOf(profile, period, some, now).kinds) {
          const { offered, answered, abandoned, closedUnanswered, continued, waiting } = contacts
          expect(answered + abandoned + closedUnanswered + continued + waiting).toBe(offered)
          for (const { withDue, met, late, open, leftBeforeDue, closedBeforeDue, share } of stages) {
            expect(met + late + open + leftBeforeDue + closedBeforeDue).toBe(withDue)
            expect(share).toMatchObject({ part: met, of: met + late })
          }
        }
      }),
    )
  })

  test('the languages of a kind add up to it', () => {
    fc.assert(
      fc.property(contacts, anyMoment, (some, now) => {
        for (const kind of reportOf(profile, period, some, now).kinds)
          expect(totals([kind])).toEqual(totals(kind.languages))
      }),
    )
  })

  test('days that follow on one another add up to the period, over the change of the clocks', () => {
    fc.assert(
      fc.property(contacts, anyMoment, (some, now) => {
        const each = days.slice(1).map((to, index) => periodOf(days[index] ?? to, to))
        const whole = reportOf(profile, period, some, now)
        expect(totals(each.flatMap(day => reportOf(profile, day, some, now).kinds))).toEqual(
          totals(whole.kinds),
        )
      }),
    )
  })

  test('the figures without exceptional days are those of all the other contacts, and all are counted as ever', () => {
    fc.assert(
      fc.property(contacts, anyMoment, (some, now) => {
        const whole = reportOf(profile, period, some, now)
        const others = some.filter(({ exceptionalAt }) => exceptionalAt === null)
        const { kinds } = whole.withoutExceptional ?? whole
        expect(totals(kinds)).toEqual(totals(reportOf(profile, period, others, now).kinds))
        const untold = some.map(one => ({ ...one, exceptionalAt: null }))
        expect({ ...whole, withoutExceptional: null }).toEqual(reportOf(profile, period, untold, now))
      }),
    )
  })

  test('time that passes makes nothing in time, and turns open ones late', () => {
    const target = anyConversation.map(({ targets }) => targets)
    fc.assert(
      fc.property(target, anyMoment, anyMoment, (targets, one, other) => {
        const [before, later] = one < other ? [one, other] : [other, one]
        const some = targets.map(target => ({ ...target, leftByResident: false }))
        const [first, then] = [targetFigures(some, before), targetFigures(some, later)]
        expect(then.met).toBe(first.met)
        expect(then.late - first.late).toBe(first.open - then.open)
        expect(then.late).toBeGreaterThanOrEqual(first.late)
      }),
    )
  })
})

/** The figures that add up: counts, not shares. */
function totals(of: readonly Pick<Report['kinds'][number], 'contacts' | 'stages'>[]) {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    offered: sum(of.map(({ contacts }) => contacts.offered)),
    answered: sum(of.map(({ contacts }) => contacts.answered)),
    abandoned: sum(of.map(({ contacts }) => contacts.abandoned)),
    continued: sum(of.map(({ contacts }) => contacts.continued)),
    ...Object.fromEntries(
      (['withDue', 'met', 'late', 'open', 'leftBeforeDue', 'withoutDue'] as const).map(name => [
        name,
        sum(of.flatMap(({ stages }) => stages.map(stage => stage[name]))),
      ]),
    ),
  }
}

import * as fc from 'fast-check'
import { KINDS } from '../contact/kinds.ts'
import type { Command } from '../conversation/command.ts'
import { decide } from '../conversation/decide.ts'
import type { ConversationEvent } from '../conversation/events.ts'
import { type Conversation, replay } from '../conversation/state.ts'
import { type Instant, instant, plusSeconds } from '../instant.ts'
import type { PlannedTarget } from '../target/target.ts'
import type { ContactFacts, TargetFacts } from './facts.ts'

export const SIAN = { id: 'sian', name: 'Siân Morgan' }
export const TEN = '2026-11-26T10:00:00.000Z'
/** So many seconds after ten o'clock. */
export const tenAnd = (seconds: number): Instant => plusSeconds(TEN, seconds)

export const aTarget = (changes: Partial<PlannedTarget> = {}): PlannedTarget => ({
  target: 'chat_answer',
  stage: 'answer',
  due: tenAnd(180),
  warnAt: null,
  asWritten: 'within 3 minutes',
  afterFirstReply: false,
  ...changes,
})

export const aStart = (changes: Partial<Command & { type: 'start' }> = {}): Command => ({
  type: 'start',
  conversation: 'c1',
  association: 'sample',
  kind: 'chat',
  language: 'en',
  name: 'Beryl Pugh',
  subject: null,
  page: null,
  reference: 'K7M4QX',
  fields: {},
  whileOpen: true,
  exceptional: false,
  targets: [aTarget()],
  ...changes,
})

export const take: Command = { type: 'take', adviser: SIAN }
export const reply: Command & { type: 'reply' } = {
  type: 'reply',
  adviser: SIAN,
  text: 'Good morning',
  language: 'en',
  promise: null,
  moved: [],
}

/** The events of commands, each given so many seconds after ten o'clock. A refused one fails the test. */
export function play(
  ...commands: readonly (readonly [seconds: number, command: Command])[]
): ConversationEvent[] {
  const log: ConversationEvent[] = []
  for (const [seconds, command] of commands) {
    const state: Conversation | null = replay(log)
    const decision = decide(state, command, tenAnd(seconds))
    if ('refusal' in decision) throw new Error(decision.refusal.name)
    for (const body of decision.events) log.push({ ...body, n: log.length + 1, at: tenAnd(seconds) })
  }
  return log
}

export const facts = (changes: Partial<ContactFacts> = {}): ContactFacts => ({
  kind: 'chat',
  language: 'en',
  askedAt: TEN,
  whileOpen: true,
  exceptionalAt: null,
  answeredAt: null,
  continuedAt: null,
  ended: null,
  targets: [],
  ...changes,
})

export const targetFacts = (changes: Partial<TargetFacts> = {}): TargetFacts => ({
  target: 'chat_answer',
  stage: 'answer',
  setAt: TEN,
  due: tenAnd(180),
  metAt: null,
  endedAt: null,
  ...changes,
})

/** Moments of three days around the autumn change, so that periods, ends and due times fall on and beside each other. */
export const moment = fc
  .integer({ min: 0, max: 72 * 6 })
  .map(tens => instant(Date.UTC(2026, 9, 24) + tens * 600_000))

/** Contacts of every sort whose times are in an order that can happen. */
export const contact: fc.Arbitrary<ContactFacts> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    language: fc.constantFrom('en', 'cy', 'pl'),
    askedAt: moment,
    whileOpen: fc.boolean(),
    exceptional: fc.boolean(),
    continues: fc.boolean(),
    answeredAt: fc.option(moment),
    ended: fc.option(fc.record({ at: moment, byResident: fc.boolean() })),
    targets: fc.array(
      fc.record({
        stage: fc.constantFrom('answer', 'full', 'promise'),
        due: fc.option(moment),
        metAt: fc.option(moment),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ askedAt, answeredAt, ended, targets, exceptional, continues, ...rest }) => {
    const notBefore = (at: Instant, from: Instant) => (at < from ? from : at)
    const answered = answeredAt && notBefore(answeredAt, askedAt)
    const end = ended && { ...ended, at: notBefore(ended.at, answered ?? askedAt) }
    return {
      ...rest,
      askedAt,
      exceptionalAt: exceptional ? askedAt : null,
      answeredAt: answered,
      continuedAt: continues ? askedAt : null,
      ended: end,
      targets: targets.map(({ stage, due, metAt }, index) => {
        const met = metAt && (end === null || metAt <= end.at) ? notBefore(metAt, askedAt) : null
        return {
          target: `t${index}`,
          stage,
          setAt: askedAt,
          due,
          metAt: met,
          endedAt: met ? null : (end?.at ?? null),
        }
      }),
    }
  })

import * as fc from 'fast-check'
import { replay } from '../conversation/apply.ts'
import type { Command } from '../conversation/command.ts'
import { decide } from '../conversation/decide.ts'
import type { ConversationEvent } from '../conversation/events.ts'
import { factsAt, policyOf, targetAfter } from '../conversation/testing.ts'
import { KINDS } from '../enquiry/kinds.ts'
import { type Instant, instant, plusSeconds } from '../instant.ts'
import type { Policy } from '../target/plan.ts'
import type { ConversationFacts, TargetFacts } from './facts.ts'

export const SIAN = { id: 'sian', name: 'Siân Morgan' }
export const TEN = '2026-11-26T10:00:00.000Z'
/** The moment this many seconds after ten o'clock. */
export const tenAnd = (seconds: number): Instant => plusSeconds(TEN, seconds)

/** A policy that answers chats in three minutes, calls in one hour and complaints in two. */
export const POLICY = policyOf([
  targetAfter(180, { id: 'chat_answer', channel: 'chat', stage: 'answer', as_written: 'within 3 minutes' }),
  targetAfter(3600, { id: 'call', channel: 'callback', stage: 'call_returned' }),
  targetAfter(7200, { id: 'complaint', channel: 'form', stage: 'stage_1' }),
])

export const take: Command = { type: 'take', adviser: SIAN }
export const reply: Command & { type: 'reply' } = {
  type: 'reply',
  adviser: SIAN,
  text: 'Good morning',
  language: 'en',
  promise: null,
}

type Timed = readonly [seconds: number, command: Command]

/** The events of commands, each with its seconds after ten o'clock. A refused command fails the test. */
export const play = (...commands: readonly Timed[]): ConversationEvent[] => playOn(POLICY, ...commands)

/** The same under another policy. */
export function playOn(policy: Policy, ...commands: readonly Timed[]): ConversationEvent[] {
  const log: ConversationEvent[] = []
  for (const [seconds, command] of commands) {
    const decision = decide(replay(log), command, factsAt(0, { policy, now: tenAnd(seconds) }))
    if ('refusal' in decision) throw new Error(decision.refusal.name)
    for (const body of decision.events) log.push({ ...body, n: log.length + 1, at: tenAnd(seconds) })
  }
  return log
}

export const facts = (changes: Partial<ConversationFacts> = {}): ConversationFacts => ({
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

/**
 * Moments within three days around the autumn clock change, coarse enough that periods, ends and due times often
 * coincide.
 */
export const anyMoment = fc
  .integer({ min: 0, max: 72 * 6 })
  .map(tens => instant(Date.UTC(2026, 9, 24) + tens * 600_000))

/** Conversations of every sort, with times in a possible order. */
export const anyConversation: fc.Arbitrary<ConversationFacts> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    language: fc.constantFrom('en', 'cy', 'pl'),
    askedAt: anyMoment,
    whileOpen: fc.boolean(),
    exceptional: fc.boolean(),
    continues: fc.boolean(),
    answeredAt: fc.option(anyMoment),
    ended: fc.option(fc.record({ at: anyMoment, byResident: fc.boolean() })),
    targets: fc.array(
      fc.record({
        stage: fc.constantFrom('answer', 'full', 'promise'),
        due: fc.option(anyMoment),
        metAt: fc.option(anyMoment),
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

import type { Profile, ProfileTarget } from '../profile/profile.ts'
import { sampleProfile, sampleTarget } from '../profile/sample.ts'
import type { Channel } from '../profile/target.ts'
import type { Policy } from '../target/plan.ts'
import type { Stage } from '../target/stages.ts'
import { calendar, OFFICE_HOURS } from '../working-time/examples.ts'
import { withVersion } from '../working-time/recalculate.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { ConversationEvent } from './events.ts'
import type { Facts } from './facts.ts'
import { apply, type Conversation } from './state.ts'

/** So many seconds after a quarter past ten on a Thursday. */
export const AT = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 10, 15, seconds)).toISOString()
export const SIAN = { id: 'sian', name: 'Siân Morgan' }
export const DAFYDD = { id: 'dafydd', name: 'Dafydd Rees' }

type TargetOf = { readonly id: string; readonly channel: Channel; readonly stage: Stage } & Partial<
  Pick<ProfileTarget, 'as_written' | 'from'>
>

/** A target that is due so many seconds after it is set, whenever the office is open. */
export const targetAfter = (seconds: number, target: TargetOf): ProfileTarget => {
  const hours = { value: 1, unit: 'hours', clock: 'continuous', as_written: 'as the policy says' }
  const [checked] = sampleProfile({
    targets: [sampleTarget({ ...hours, ...target, from: 'receipt' })],
  }).targets
  if (!checked) throw new Error('the sample has a target')
  return { ...checked, from: target.from ?? 'receipt', value: seconds / 3600 }
}

/** Open from nine to five, with these targets and none else. */
export function policyOf(targets: readonly ProfileTarget[], changes: Partial<Profile> = {}): Policy {
  const profile = sampleProfile({ hours: { service: OFFICE_HOURS, ref: '1' } })
  return { profile: { ...profile, targets, ...changes }, calendar: withVersion(calendar()) }
}

/** A policy with a target of each sort that the tests speak of. */
export const POLICY = policyOf([
  targetAfter(180, { id: 'chat_answer', channel: 'chat', stage: 'answer', as_written: 'within 3 minutes' }),
  targetAfter(200_000, { id: 'chat_back', channel: 'chat', stage: 'contact_back' }),
  targetAfter(9000, { id: 'phone_back', channel: 'callback', stage: 'call_returned' }),
  targetAfter(50_000, {
    id: 'follow_up',
    channel: 'callback',
    stage: 'done_or_update',
    from: 'first_reply',
  }),
  targetAfter(900, { id: 'response', channel: 'message', stage: 'response' }),
  targetAfter(9000, { id: 'home_visit', channel: 'visit', stage: 'made' }),
  targetAfter(90_000, { id: 'complaint_s1', channel: 'form', stage: 'stage_1' }),
  targetAfter(90_000, { id: 'complaint_s2_ack', channel: 'form', stage: 'stage_2_ack' }),
  targetAfter(900_000, { id: 'complaint_s2', channel: 'form', stage: 'stage_2_full' }),
])

/** The facts of a system that can do all, so many seconds after. */
export const factsAt = (seconds: number, changes: Partial<Facts> = {}): Facts => ({
  now: AT(seconds),
  policy: POLICY,
  emails: true,
  translates: () => true,
  ...changes,
})

/** A resident asks for a chat, or sends what `changes` say. */
export const aStart = (changes: Partial<Command & { type: 'start' }> = {}): Command & { type: 'start' } => ({
  type: 'start',
  conversation: 'c1',
  association: 'mha',
  kind: 'chat',
  language: 'en',
  name: null,
  subject: null,
  page: null,
  reference: 'K7M4QX',
  fields: {},
  ...changes,
})

/** Plays commands one after the other, numbering as the server does; refused ones change nothing. */
export function play(
  commands: readonly (readonly [seconds: number, command: Command])[],
  facts: Partial<Facts> = {},
) {
  let state: Conversation | null = null
  const log: ConversationEvent[] = []
  const refusals: string[] = []
  for (const [seconds, command] of commands) {
    const decision = decide(state, command, factsAt(seconds, facts))
    if ('refusal' in decision) {
      refusals.push(decision.refusal.name)
      continue
    }
    for (const body of decision.events) {
      const event: ConversationEvent = { ...body, n: log.length + 1, at: AT(seconds) }
      log.push(event)
      state = apply(state, event)
    }
  }
  if (!state) throw new Error('nothing was started')
  return { state, log, refusals, types: log.map(event => event.type) }
}

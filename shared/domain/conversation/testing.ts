import { SOON } from '../enquiry/fields.ts'
import type { Profile, ProfileTarget } from '../profile/profile.ts'
import { sampleProfile, sampleTarget } from '../profile/sample.ts'
import type { Channel } from '../profile/target.ts'
import type { Policy } from '../target/plan.ts'
import type { Stage } from '../target/stages.ts'
import { calendar, OFFICE_HOURS } from '../working-time/examples.ts'
import { withVersion } from '../working-time/recalculate.ts'
import { apply } from './apply.ts'
import type { Command } from './command.ts'
import type { AttemptResult } from './contact-attempt.ts'
import { decide } from './decide.ts'
import type { Author, ConversationEvent, EventBody, StartDetails } from './events.ts'
import type { Facts } from './facts.ts'
import type { Conversation } from './state.ts'

/** The moment this many seconds after a quarter past ten on a Thursday. */
export const AT = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 10, 15, seconds)).toISOString()
export const SIAN = { id: 'sian', name: 'Siân Morgan' }
export const DAFYDD = { id: 'dafydd', name: 'Dafydd Rees' }

type TargetOf = { readonly id: string; readonly channel: Channel; readonly stage: Stage } & Partial<
  Pick<ProfileTarget, 'as_written' | 'from'>
>

/** A profile target that is due this many seconds after it is set, while the office is open. */
export const targetAfter = (seconds: number, target: TargetOf): ProfileTarget => {
  const hours = { value: 1, unit: 'hours', clock: 'continuous', as_written: 'as the policy says' }
  const [checked] = sampleProfile({
    targets: [sampleTarget({ ...hours, ...target, from: 'receipt' })],
  }).targets
  if (!checked) throw new Error('the sample has a target')
  return { ...checked, from: target.from ?? 'receipt', value: seconds / 3600 }
}

/** A policy that opens from nine to five and has only these targets. */
export function policyOf(targets: readonly ProfileTarget[], changes: Partial<Profile> = {}): Policy {
  const profile = sampleProfile({ hours: { service: OFFICE_HOURS, ref: '1' } })
  return { profile: { ...profile, targets, ...changes }, calendar: withVersion(calendar()) }
}

/** A policy with a target of each sort that the tests use. */
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

/** The facts of a system that can do everything, this many seconds after `AT(0)`. */
export const factsAt = (seconds: number, changes: Partial<Facts> = {}): Facts => ({
  now: AT(seconds),
  policy: POLICY,
  emails: true,
  translates: () => true,
  ...changes,
})

/** A `start` command for a chat, with any `changes`. */
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

/** The event of that start, with any `changes`. */
export const aStarted = (changes: Partial<StartDetails> = {}): EventBody & { type: 'started' } => ({
  ...aStart({ conversation: 'c-1', ...changes }),
  type: 'started',
})

export const byResident = { role: 'resident' } as const
export const bySian = { role: 'adviser', ...SIAN } as const

/** A message in English, as the command of its author. */
export const say = (text: string, by: Author): Command =>
  by.role === 'resident'
    ? { type: 'say', text, language: 'en' }
    : { type: 'reply', adviser: by, text, language: 'en', promise: null }

/** A resident asks to be called back as soon as possible. */
export const CALLBACK = aStart({
  kind: 'callback',
  fields: { phone: '01632 960555', name: 'Idris Khan', slot: SOON },
})

export const TAKE: Command = { type: 'take', adviser: SIAN }

/** Siân records a call with this result. */
export const recordCall = (result: AttemptResult, changes: object = {}): Command => ({
  type: 'contact',
  adviser: SIAN,
  way: 'phone',
  result,
  promise: null,
  ...changes,
})

/** The ids of the targets that have been met. */
export const idsOfMet = ({ targets }: Conversation): string[] =>
  targets.filter(({ metAt }) => metAt !== null).map(({ target }) => target)

/** Plays commands in order and numbers the events as the server does. Refused commands change nothing. */
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

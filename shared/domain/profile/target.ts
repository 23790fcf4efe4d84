import * as v from 'valibot'
import { profileStages } from '../target/stages.ts'
import { aboveZero, group, oneOf, oneOfNames, percent, slug, text, unsaid } from './pieces.ts'

export const CHANNELS = [
  'chat',
  'message',
  'callback',
  'email',
  'letter',
  'phone',
  'sms',
  'whatsapp',
  'social',
  'form',
  'visit',
  'appointment',
] as const
/** `rings` are recorded but never tracked: Doorstep cannot hear a telephone. */
const UNITS = [
  'seconds',
  'minutes',
  'hours',
  'working_days',
  'calendar_days',
  'calendar_month',
  'rings',
] as const
const CLOCKS = ['live', 'working_hours', 'continuous', 'day_count'] as const

export type Channel = (typeof CHANNELS)[number]
export type PolicyUnit = (typeof UNITS)[number]
export type PolicyClock = (typeof CLOCKS)[number]

const channel = oneOfNames(CHANNELS)
const channels = v.pipe(v.array(channel), v.minLength(1, 'at least one channel'))
const counting = oneOf(['day_after', 'receipt_is_day_1'])
const endOfDay = oneOf(['close', 'midnight'])

/** One target of a policy: how soon, on which channel, counted from when, and in which words. */
export const targetSchema = group({
  id: slug,
  channel: v.lazy((input): typeof channel | typeof channels => (Array.isArray(input) ? channels : channel)),
  /** One of `target/stages.ts`. A stage that nothing can meet would start no clock, or one that never stops. */
  stage: oneOfNames(profileStages()),
  value: unsaid(aboveZero),
  unit: unsaid(oneOf(UNITS)),
  clock: unsaid(oneOfNames(CLOCKS)),
  from: unsaid(oneOf(['receipt', 'first_reply', 'request', 'agreed_time'])),
  /** null: the ordinary rule, the day after (D6). */
  counting: unsaid(counting),
  /** null: the ordinary rule, closing time (D8). */
  end_of_day: unsaid(endOfDay),
  strength: unsaid(oneOf(['will', 'aim', 'maximum'])),
  as_written: unsaid(text),
  /** `unset`: the policy names no time, so the target is listed and counted but never due and never scored. */
  state: oneOf(['stated', 'needs_confirmation', 'superseded', 'unset']),
  /** The figure that applies where the law has overtaken the policy. */
  law: unsaid(
    group({
      value: aboveZero,
      unit: oneOf(['working_days', 'calendar_days', 'calendar_month']),
      counting: unsaid(counting),
      end_of_day: unsaid(endOfDay),
      ref: text,
    }),
  ),
  note: unsaid(text),
  ref: unsaid(text),
})

/** A share of conversations to be answered in time; `measure` is the id of a target. */
export const shareTargetSchema = group({
  measure: slug,
  threshold: text,
  percent,
  note: unsaid(text),
  ref: text,
})

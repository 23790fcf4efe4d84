import { firstStageOf } from '../target/rule.ts'
import { findRepeated } from './cross-check.ts'
import { type Problem, problem } from './problem.ts'
import type { Profile, ProfileTarget } from './profile.ts'
import type { PolicyClock, PolicyUnit } from './target.ts'
import { channelsOf } from './targets.ts'

/** Finds the problems of a profile's targets beyond their shape. */
export function targetProblems(profile: Profile): Problem[] {
  const { targets } = profile
  return [
    ...findRepeated('targets', targets, target => target.id, 'id'),
    ...repeatedStageProblems(targets),
    ...targets.flatMap((target, index) => [
      ...valueProblems(`targets[${index}]`, target),
      ...twoStageProblems(`targets[${index}]`, target, profile),
    ]),
    ...targetNameProblems(profile),
  ]
}

/** A channel may have a stage only once, because `targetOf` returns one target. */
function repeatedStageProblems(targets: readonly ProfileTarget[]): Problem[] {
  const seen = new Map<string, number>()
  return targets.flatMap((target, index) =>
    channelsOf(target).flatMap(channel => {
      const key = `${channel} ${target.stage}`
      const before = seen.get(key)
      if (before === undefined) seen.set(key, index)
      return before === undefined
        ? []
        : [
            problem(
              `targets[${index}].stage`,
              `a stage of ${channel} that targets[${before}] does not have`,
              target.stage,
            ),
          ]
    }),
  )
}

const CLOCKS_BY_UNIT: Readonly<Record<PolicyUnit, readonly (PolicyClock | null)[]>> = {
  seconds: ['live'],
  minutes: ['live'],
  hours: ['working_hours', 'continuous'],
  working_days: ['day_count'],
  calendar_days: ['day_count'],
  calendar_month: ['day_count'],
  rings: [null],
}

function valueProblems(field: string, target: ProfileTarget): Problem[] {
  const { value, unit, clock, state } = target
  const problems: Problem[] = []
  const expect = (holds: boolean, name: 'value' | 'unit' | 'clock' | 'law' | 'ref', expected: string) => {
    if (!holds) problems.push(problem(`${field}.${name}`, expected, target[name]))
  }
  const numberless = state === 'unset' || (target.from === 'agreed_time' && value === null)
  if (numberless) {
    expect(value === null, 'value', 'null, because the target is unset')
    expect(unit === null, 'unit', 'null, because the target has no number')
    expect(clock === null, 'clock', 'null, because the target has no number')
  } else {
    expect(value !== null, 'value', `a number, because the target is ${state}`)
    expect(unit !== null, 'unit', `a unit, because the target is ${state}`)
  }
  if (!numberless && unit !== null)
    expect(
      CLOCKS_BY_UNIT[unit].includes(clock),
      'clock',
      `${CLOCKS_BY_UNIT[unit].map(String).join(' or ')}, because the unit is ${unit}`,
    )
  if (state === 'superseded') expect(target.law !== null, 'law', 'the figure of the law that superseded it')
  else expect(target.law === null, 'law', 'null, because the target is not superseded')
  // An unset target without words is one that the policy does not mention, so it has no section to name.
  if (state !== 'unset' || target.as_written !== null)
    expect(target.ref !== null, 'ref', 'the section of the policy it comes from')
  return problems
}

/** "5 further working days" count from a first stage, so the same channel must have one (D7). */
function twoStageProblems(field: string, target: ProfileTarget, profile: Profile): Problem[] {
  if (target.from !== 'first_reply') return []
  return channelsOf(target)
    .filter(channel => firstStageOf(profile, target, channel) === null)
    .map(channel => problem(`${field}.from`, `a first stage of ${channel} to count from`, target.from))
}

/** Checks the target ids that other sections name. */
function targetNameProblems({ targets, share_targets, comments, compliments }: Profile): Problem[] {
  const named: [field: string, id: string | null | undefined][] = [
    ...share_targets.map(({ measure }, index): [string, string] => [
      `share_targets[${index}].measure`,
      measure,
    ]),
    ['comments.ack', comments?.ack],
    ['compliments.ack', compliments?.ack],
  ]
  return named
    .filter(([, id]) => id != null && targets.every(target => target.id !== id))
    .map(([field, id]) => problem(field, 'the id of a target', id))
}

import { overlapsInDay, overlapsInWeek } from './hours-check.ts'
import { type Problem, pathTo, problem } from './problem.ts'
import type { Profile } from './profile.ts'

/** An inferred nation needs a reason, because bank holidays and complaint rules depend on it. */
export function nationProblems({ nation }: Profile): Problem[] {
  return nation.basis === 'inferred' && nation.note === null
    ? [problem('nation.note', 'what the nation is inferred from', null)]
    : []
}

export function hoursProblems({ hours, calendar }: Profile): Problem[] {
  return [
    ...(hours.service === null || hours.service === 'none'
      ? []
      : overlapsInWeek('hours.service', hours.service)),
    ...Object.entries(hours.by_queue).flatMap(([queue, week]) =>
      week === null ? [] : overlapsInWeek(`hours.by_queue.${queue}`, week),
    ),
    ...Object.entries(calendar.special_hours).flatMap(([date, day]) =>
      overlapsInDay(`calendar.special_hours.${date}`, day),
    ),
  ]
}

/** Closures, extra bank holidays and sites may each be listed only once. */
export function listProblems({ calendar, sites }: Profile): Problem[] {
  return [
    ...findRepeated('calendar.closures', calendar.closures, closure => closure.date, 'date'),
    ...findRepeated('calendar.extra_bank_holidays', calendar.extra_bank_holidays, day => day.date, 'date'),
    ...findRepeated('sites', sites, site => site),
  ]
}

/**
 * Returns a problem for each item whose key an earlier item has.
 * @param name the field of the item that holds the key, if it is not the item itself
 */
export function findRepeated<T>(
  field: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  name?: string,
): Problem[] {
  const seen = new Map<string, string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    const at = pathTo(field, index)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, at)
    return before === undefined
      ? []
      : [problem(name === undefined ? at : `${at}.${name}`, `something else than ${before}`, key)]
  })
}

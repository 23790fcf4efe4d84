import * as v from 'valibot'
import { instant } from '../instant.ts'
import { type BankHolidayList, bankHolidaysOf } from './bank-holidays.ts'
import type { Closure, WorkingCalendar } from './calendar.ts'
import { minutesOf } from './london.ts'
import { COUNTINGS, type DueFacts, ENDS_OF_DAY, TARGET_UNITS, type TargetRule } from './target-rule.ts'

/**
 * One worked case: everything a due time depends on except bank holidays, and the answer that a person worked out.
 */
export type WorkedCase = v.InferOutput<typeof workedCase>

const moment = v.pipe(
  v.string(),
  v.check(isMoment, 'expected a date and time with its offset, such as 2026-03-10T10:15:20+00:00'),
  v.transform(text => instant(Temporal.Instant.from(text).epochMilliseconds)),
)
const date = v.pipe(v.string(), v.check(isDate, 'expected a date, such as 2026-12-24'))
const time = v.pipe(v.string(), v.check(isTime, 'expected a time of day from 00:00 to 24:00'))
const intervals = v.array(v.strictTuple([time, time]))
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekHours = v.strictObject(v.entriesFromList(WEEKDAYS, v.optional(intervals)))

const target = v.pipe(
  v.object({
    value: v.nullable(v.number()),
    unit: v.picklist(TARGET_UNITS),
    counting: v.nullish(v.picklist(COUNTINGS)),
    end_of_day: v.nullish(v.picklist(ENDS_OF_DAY)),
    statutory: v.nullish(v.boolean()),
  }),
  v.transform(
    ({ value, unit, counting, end_of_day, statutory }): TargetRule => ({
      value,
      unit,
      ...(counting != null && { counting }),
      ...(end_of_day != null && { endOfDay: end_of_day }),
      ...(statutory != null && { statutory }),
    }),
  ),
)

const closure = v.union([
  v.pipe(
    date,
    v.transform((date): Closure => ({ date })),
  ),
  v.pipe(
    v.object({ date, published_on: v.nullish(date) }),
    v.transform(
      ({ date, published_on }): Closure => ({
        date,
        ...(published_on != null && { publishedOn: published_on }),
      }),
    ),
  ),
])

/**
 * The fields of a case that the product needs; others (channel, basis, …) are remarks. Without `expected_due` the
 * case is a question; null means "no due time".
 */
const workedCase = v.object({
  id: v.string(),
  nation: v.picklist(['england', 'wales', 'scotland', 'northern_ireland']),
  hours: v.nullable(weekHours),
  closures: v.nullish(v.array(closure)),
  special_hours: v.nullish(v.record(date, intervals)),
  extra_bank_holidays: v.nullish(v.array(date)),
  target,
  received: moment,
  first_reply: v.nullish(moment),
  first_target: v.nullish(target),
  agreed: v.nullish(moment),
  expected_due: v.optional(v.nullable(moment)),
  why: v.optional(v.string()),
})

/** Reads one case, or describes its problems in one line. */
export function readCase(raw: unknown): { readonly case: WorkedCase } | { readonly problem: string } {
  const read = v.safeParse(workedCase, raw)
  if (read.success) return { case: read.output }
  return {
    problem: read.issues.map(issue => `${v.getDotPath(issue) ?? 'case'}: ${issue.message}`).join('; '),
  }
}

/**
 * The calendar of a case.
 * @throws RangeError if the list has no bank holidays for its nation
 */
export function calendarOfCase(item: WorkedCase, list: BankHolidayList): WorkingCalendar {
  return {
    nation: item.nation,
    // A missing weekday stays missing: parsing adds no empty ones.
    hours: item.hours as WorkingCalendar['hours'],
    specialHours: item.special_hours ?? {},
    closures: item.closures ?? [],
    bankHolidays: bankHolidaysOf(list, item.nation, item.extra_bank_holidays ?? []),
  }
}

export function factsOfCase(item: WorkedCase): DueFacts {
  return {
    received: item.received,
    ...(item.first_reply != null && { firstReply: item.first_reply }),
    ...(item.first_target != null && { firstTarget: item.first_target }),
    ...(item.agreed != null && { agreed: item.agreed }),
  }
}

function isMoment(text: string): boolean {
  return succeeds(() => Temporal.Instant.from(text))
}

function isDate(text: string): boolean {
  return succeeds(() => Temporal.PlainDate.from(text)) && /^\d{4}-\d\d-\d\d$/.test(text)
}

function isTime(text: string): boolean {
  return succeeds(() => minutesOf(text))
}

function succeeds(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

import type { Instant } from '../../shared/domain/instant.ts'
import {
  type BankHolidays,
  bankHolidayList,
  checkBankHolidays,
} from '../../shared/domain/profile/calendar-of.ts'
import { problem } from '../../shared/domain/profile/problem.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import type { ProblemList } from './problem-list.ts'
import { readJson } from './read-file.ts'

/** Reads the dated lists of bank holidays. Null: the file cannot be used, and its problems are on the list. */
export function readBankHolidays(file: string, problems: ProblemList): BankHolidays | null {
  const raw = readJson(file, problems)
  if (raw === null) return null
  const checked = checkBankHolidays(raw.value)
  if ('bankHolidays' in checked) return checked.bankHolidays
  problems.add(file, checked.problems)
  return null
}

/** Checks that every list that a profile names exists and is not empty. Without it, due times would be wrong unnoticed. */
export function checkHolidayLists(
  profiles: readonly Profile[],
  lists: BankHolidays,
  file: string,
  problems: ProblemList,
): void {
  for (const name of listNames(profiles))
    if (!lists[name]?.length) problems.add(file, [problem(name, 'a list of bank holidays', lists[name])])
}

/** Returns a warning for each list whose last year ends within six months: the next year must be added by 30 June. */
export function warnOfEndingLists(
  profiles: readonly Profile[],
  lists: BankHolidays,
  file: string,
  now: Instant,
): string[] {
  return listNames(profiles).flatMap(name => {
    const lastYear = (lists[name] ?? [])
      .map(day => day.date.slice(0, 4))
      .sort()
      .at(-1)
    return lastYear === undefined || now < `${lastYear}-07-01`
      ? []
      : [`${file}: ${name} ends with ${lastYear}: add the bank holidays of the years after it`]
  })
}

function listNames(profiles: readonly Profile[]): readonly string[] {
  return [...new Set(profiles.map(bankHolidayList))].sort()
}

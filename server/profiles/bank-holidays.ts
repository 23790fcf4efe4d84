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

export function readBankHolidays(file: string, problems: ProblemList): BankHolidays | null {
  const raw = readJson(file, problems)
  if (raw === null) return null
  const checked = checkBankHolidays(raw.value)
  if ('bankHolidays' in checked) return checked.bankHolidays
  problems.add(file, checked.problems)
  return null
}

/** Checks that every list a profile names exists and is not empty: without it each due date would be wrong unnoticed. */
export function checkLists(
  profiles: readonly Profile[],
  lists: BankHolidays,
  file: string,
  problems: ProblemList,
): void {
  for (const name of listsOf(profiles))
    if (!lists[name]?.length) problems.add(file, [problem(name, 'a list of bank holidays', lists[name])])
}

/** One warning for each list whose last year ends within six months. The next year is due by 30 June at the latest. */
export function endingLists(
  profiles: readonly Profile[],
  lists: BankHolidays,
  file: string,
  now: Instant,
): string[] {
  return listsOf(profiles).flatMap(name => {
    const lastYear = (lists[name] ?? [])
      .map(day => day.date.slice(0, 4))
      .sort()
      .at(-1)
    return lastYear === undefined || now < `${lastYear}-07-01`
      ? []
      : [`${file}: ${name} ends with ${lastYear}: add the bank holidays of the years after it`]
  })
}

function listsOf(profiles: readonly Profile[]): readonly string[] {
  return [...new Set(profiles.map(bankHolidayList))].sort()
}

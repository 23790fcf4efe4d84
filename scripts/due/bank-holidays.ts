import type { Instant } from '../../shared/domain/instant.ts'
import {
  type BankHolidayList,
  bankHolidaysOf,
  listRunsOut,
} from '../../shared/domain/working-time/bank-holidays.ts'
import type { Nation } from '../../shared/domain/working-time/calendar.ts'
import { londonDate } from '../../shared/domain/working-time/london.ts'
import { plainDate } from '../../shared/domain/working-time/plain-english.ts'

/** Warns when an answer lies outside the years of the list, where it is only a guess (D3). */
export function warnOfUnknownYears(
  list: BankHolidayList,
  nation: Nation,
  received: Instant,
  due: Instant | null,
): string[] {
  if (due === null) return []
  const begin = `${bankHolidaysOf(list, nation)[0]?.slice(0, 4)}-01-01`
  const end = listRunsOut(list, nation, due)
  return [
    ...(londonDate(received) < begin ? [`before ${plainDate(begin)}`] : []),
    ...(end !== null && londonDate(due) > end ? [`after ${plainDate(end)}`] : []),
  ].map(years => `Bank holidays ${years} are not known: the true time may be later.`)
}

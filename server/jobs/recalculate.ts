import { isOpen } from '../../shared/domain/target/target.ts'
import { movedByBankHolidays, withoutVersion } from '../../shared/domain/working-time/recalculate.ts'
import { jobAccess } from '../access/access.ts'
import { type Acting, act } from '../actions/act.ts'
import type { Log } from '../log.ts'
import type { LoadedProfile } from '../profiles.ts'
import { findCalendar, keepCalendar, reckonedOnOthers } from '../storage/calendars.ts'

/**
 * Keeps the calendars of this start, and moves later what a bank holiday proclaimed since it was promised takes a day
 * from (D10). Nothing else that was edited moves anything. Running it again moves nothing more.
 */
export async function moveByNewBankHolidays(acting: Acting, log: Log): Promise<null> {
  const { db, clock, associations } = acting
  for (const [association, loaded] of associations) {
    const { version } = loaded.calendar
    await keepCalendar(db, version, withoutVersion(loaded.calendar), clock.now())
    let moved = 0
    for (const { conversation, calendar } of await reckonedOnOthers(db, association, version)) {
      const then = await findCalendar(db, calendar)
      const access = then && (await jobAccess(db, conversation))
      if (!access) continue
      const proclaimed = nationsBankHolidays(loaded)
      const ack = await act(
        acting,
        access,
        state => ({
          type: 'move_by_bank_holidays',
          calendar: version,
          moved: state.targets.filter(isOpen).flatMap(({ target, due, reckoned }) => {
            if (due === null || reckoned?.calendar !== calendar) return []
            const later = movedByBankHolidays(reckoned, due, then, proclaimed)
            if (later) moved += 1
            return later ? [{ target, ...later }] : []
          }),
        }),
        null,
      )
      if (!ack.ok) log.warn({ association, refusal: ack.refusal.name }, 'due times could not be moved')
    }
    if (moved > 0) log.info({ association, moved, calendar: version }, 'due times moved by new bank holidays')
  }
  return null
}

/** Without the association's own extra days: those it may not add after a promise was made (D10). */
const nationsBankHolidays = ({ profile, calendar }: LoadedProfile) => {
  const own = new Set(profile.calendar.extra_bank_holidays.map(({ date }) => date))
  return calendar.bankHolidays.filter(date => !own.has(date))
}

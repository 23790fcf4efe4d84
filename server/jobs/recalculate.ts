import { isOpen } from '../../shared/domain/target/target.ts'
import { movedByBankHolidays, withoutVersion } from '../../shared/domain/working-time/recalculate.ts'
import type { Acting } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Log } from '../log.ts'
import type { LoadedProfile } from '../profiles.ts'
import { findCalendar, keepCalendar, reckonedOnOthers } from '../storage/calendars.ts'

/**
 * Stores the calendars of this start, and moves due times later by the bank holidays that were proclaimed since each was
 * set (D10). Nothing else that was edited moves a due time. Running it again moves nothing more.
 */
export async function moveForBankHolidays(context: Acting & { readonly log: Log }): Promise<null> {
  const { db, clock, associations, log } = context
  for (const [association, loaded] of associations) {
    const { version } = loaded.calendar
    await keepCalendar(db, version, withoutVersion(loaded.calendar), clock.now())
    let moved = 0
    for (const { conversation, calendar } of await reckonedOnOthers(db, association, version)) {
      const then = await findCalendar(db, calendar)
      if (!then) continue
      const proclaimed = nationsBankHolidays(loaded)
      const ack = await actAsSystem(context, conversation, state => ({
        type: 'move_by_bank_holidays',
        calendar: version,
        moved: state.targets.filter(isOpen).flatMap(({ target, due, reckoned }) => {
          if (due === null || reckoned?.calendar !== calendar) return []
          const later = movedByBankHolidays(reckoned, due, then, proclaimed)
          if (later) moved += 1
          return later ? [{ target, ...later }] : []
        }),
      }))
      if (!ack.ok) log.warn({ association, refusal: ack.refusal.name }, 'due times could not be moved')
    }
    if (moved > 0) log.info({ association, moved, calendar: version }, 'due times moved by new bank holidays')
  }
  return null
}

/** Leaves out the association's own extra days, which move no due time that was set before (D10). */
const nationsBankHolidays = ({ profile, calendar }: LoadedProfile) => {
  const own = new Set(profile.calendar.extra_bank_holidays.map(({ date }) => date))
  return calendar.bankHolidays.filter(date => !own.has(date))
}

import { withoutVersion } from '../../shared/domain/working-time/recalculate.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Log } from '../log.ts'
import { findCalendar, findOnOtherCalendars, storeCalendar } from '../storage/calendars.ts'

/**
 * Stores the current calendars and moves due times later for bank holidays that were proclaimed after they were set (D10).
 * No other edit moves a due time. A second run moves nothing more.
 */
export async function moveForBankHolidays(context: ActionContext & { readonly log: Log }): Promise<null> {
  const { db, clock, associations, log } = context
  for (const [association, { calendar }] of associations) {
    const { version } = calendar
    await storeCalendar(db, version, withoutVersion(calendar), clock.now())
    let moved = 0
    const countingContext: ActionContext = {
      ...context,
      announce: committed => {
        moved += committed.events.length
        context.announce(committed)
      },
    }
    for (const { conversation, calendar: oldVersion } of await findOnOtherCalendars(
      db,
      association,
      version,
    )) {
      const oldCalendar = await findCalendar(db, oldVersion)
      if (!oldCalendar) continue
      const since = { ...oldCalendar, version: oldVersion }
      const ack = await actAsSystem(countingContext, conversation, { type: 'move_by_bank_holidays', since })
      if (!ack.ok) log.warn({ association, refusal: ack.refusal.name }, 'due times could not be moved')
    }
    if (moved > 0) log.info({ association, moved, calendar: version }, 'due times moved by new bank holidays')
  }
  return null
}

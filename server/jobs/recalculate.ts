import { withoutVersion } from '../../shared/domain/working-time/recalculate.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Log } from '../log.ts'
import { findCalendar, reckonedOnOthers, storeCalendar } from '../storage/calendars.ts'

/**
 * Stores the calendars of this start, and moves due times later by the bank holidays that were proclaimed since each was
 * set (D10). Nothing else that was edited moves a due time. Running it again moves nothing more.
 */
export async function moveForBankHolidays(context: ActionContext & { readonly log: Log }): Promise<null> {
  const { db, clock, associations, log } = context
  for (const [association, { calendar }] of associations) {
    const { version } = calendar
    await storeCalendar(db, version, withoutVersion(calendar), clock.now())
    let moved = 0
    const counting: ActionContext = {
      ...context,
      announce: committed => {
        moved += committed.events.length
        context.announce(committed)
      },
    }
    for (const { conversation, calendar: before } of await reckonedOnOthers(db, association, version)) {
      const then = await findCalendar(db, before)
      if (!then) continue
      const since = { ...then, version: before }
      const ack = await actAsSystem(counting, conversation, { type: 'move_by_bank_holidays', since })
      if (!ack.ok) log.warn({ association, refusal: ack.refusal.name }, 'due times could not be moved')
    }
    if (moved > 0) log.info({ association, moved, calendar: version }, 'due times moved by new bank holidays')
  }
  return null
}

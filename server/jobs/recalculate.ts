import { withoutVersion } from '../../shared/domain/working-time/recalculate.ts'
import { jobAccess } from '../access/access.ts'
import { type Acting, act } from '../actions/act.ts'
import type { Log } from '../log.ts'
import { findCalendar, keepCalendar, reckonedOnOthers } from '../storage/calendars.ts'

/**
 * Keeps the calendars of this start, and moves later what a bank holiday proclaimed since it was promised takes a day
 * from (D10). Nothing else that was edited moves anything. Running it again moves nothing more.
 */
export async function moveByNewBankHolidays(acting: Acting, log: Log): Promise<null> {
  const { db, clock, associations } = acting
  for (const [association, { calendar }] of associations) {
    const { version } = calendar
    await keepCalendar(db, version, withoutVersion(calendar), clock.now())
    let moved = 0
    const counting: Acting = {
      ...acting,
      announce: committed => {
        moved += committed.events.length
        acting.announce(committed)
      },
    }
    for (const { conversation, calendar: before } of await reckonedOnOthers(db, association, version)) {
      const then = await findCalendar(db, before)
      const access = then && (await jobAccess(db, conversation))
      if (!access) continue
      const since = { ...then, version: before }
      const ack = await act(counting, access, { type: 'move_by_bank_holidays', since }, null)
      if (!ack.ok) log.warn({ association, refusal: ack.refusal.name }, 'due times could not be moved')
    }
    if (moved > 0) log.info({ association, moved, calendar: version }, 'due times moved by new bank holidays')
  }
  return null
}

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SOON } from '../../shared/domain/enquiry/fields.ts'
import { withVersion } from '../../shared/domain/working-time/recalculate.ts'
import { systemAccess } from '../access/access.ts'
import { act } from '../actions/act.ts'
import { startEnquiry } from '../actions/start.ts'
import { createLog } from '../log.ts'
import type { LoadedProfile } from '../profiles.ts'
import { findOnOtherCalendars } from '../storage/calendars.ts'
import { loadConversation, loadEventsAfter } from '../storage/conversations.ts'
import { findNextWatchAt, loadQueueRows } from '../storage/projections.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock, SIAN } from '../testing/people.ts'
import { moveForBankHolidays } from './recalculate.ts'

const RECEIVED = '2026-11-26T10:15:00.000Z'
const DUE = '2026-11-30T17:00:00.000Z'
const LATER = '2026-12-01T17:00:00.000Z'

onEachDatabase('bank holidays proclaimed after a promise', make => {
  let { db, actionContext, announced, end } = {} as OpenActionContext
  const clock = handClock(RECEIVED)
  beforeEach(async () => {
    clock.set(RECEIVED)
    ;({ db, actionContext, announced, end } = await openActionContext(make, clock))
    await restarted({})
  })
  afterEach(() => end())

  /** The server starts on MHA's calendar with this edited, and looks at what was promised. */
  async function restarted(
    changes: Partial<LoadedProfile['calendar']>,
    extra: readonly string[] = [],
  ): Promise<void> {
    const { profile, calendar, ...rest } = association('mha')
    const extra_bank_holidays = extra.map(date => ({ date, reason: 'Ours alone' }))
    const edited = {
      ...rest,
      profile: { ...profile, calendar: { ...profile.calendar, extra_bank_holidays } },
      calendar: withVersion({ ...calendar, ...changes }),
    }
    const associations = new Map([['mha', edited]])
    await moveForBankHolidays({ ...actionContext, associations, log: createLog('silent') })
  }
  const known = association('mha').calendar.bankHolidays
  async function callback(loaded = association('mha')) {
    const fields = { phone: '01632 960555', name: 'Idris Khan', slot: SOON }
    const about = { kind: 'callback', language: 'en', page: null, start: randomUUID() } as const
    const answer = await startEnquiry(actionContext, loaded, { ...about, fields })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.started.conversation
  }
  const dueOf = async (conversation: string) => (await loadConversation(db, conversation))?.targets[0]?.due

  test('what was promised is due a day later, and the log says from when, to when and why', async () => {
    const conversation = await callback()
    expect(await dueOf(conversation)).toBe(DUE)
    announced.length = 0
    await restarted({ bankHolidays: [...known, '2026-11-27'] })
    const log = await loadEventsAfter(db, conversation, 0)
    expect(log.at(-1)).toMatchObject({
      type: 'target_recalculated',
      target: 'phone_back',
      was: DUE,
      due: LATER,
      proclaimed: ['2026-11-27'],
      calendar: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(await dueOf(conversation)).toBe(LATER)
    expect(await loadQueueRows(db, 'mha')).toMatchObject([{ target: { due: LATER } }])
    expect(await findNextWatchAt(db)).toBe('2026-12-01T16:00:00.000Z')
    expect(announced).toHaveLength(1)
  })

  test('a second start moves nothing more, and a holiday taken back brings nothing nearer', async () => {
    const conversation = await callback()
    await restarted({ bankHolidays: [...known, '2026-11-27'] })
    const { length } = await loadEventsAfter(db, conversation, 0)
    await restarted({ bankHolidays: [...known, '2026-11-27'] })
    await restarted({})
    expect(await loadEventsAfter(db, conversation, 0)).toHaveLength(length)
    expect(await dueOf(conversation)).toBe(LATER)
  })

  test('another holiday after it moves it again, counted from the first day', async () => {
    const conversation = await callback()
    await restarted({ bankHolidays: [...known, '2026-11-27'] })
    await restarted({ bankHolidays: [...known, '2026-11-27', '2026-12-01'] })
    expect(await dueOf(conversation)).toBe('2026-12-02T17:00:00.000Z')
  })

  test('nothing else that is edited moves it: longer hours, a closure, an extra day of the association', async () => {
    const conversation = await callback()
    const day = [['08:00', '20:00']] as const
    await restarted(
      {
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
        closures: [{ date: '2026-11-27', publishedOn: '2026-11-26' }],
        bankHolidays: [...known, '2026-11-30'],
      },
      ['2026-11-30'],
    )
    expect(await dueOf(conversation)).toBe(DUE)
  })

  test('a due time that a first reply moved is followed by the calendar it was moved on', async () => {
    const paragon = association('paragon')
    const conversation = await callback(paragon)
    const followUp = async () => (await loadConversation(db, conversation))?.targets[1]
    expect(await followUp()).toMatchObject({ target: 'phone_follow_up', due: '2026-12-07T17:00:00.000Z' })
    const access = await systemAccess(db, conversation)
    if (!access) throw new Error('there is no conversation')
    const bankHolidays = [...paragon.calendar.bankHolidays, '2027-06-01']
    const newer = { ...paragon, calendar: withVersion({ ...paragon.calendar, bankHolidays }) }
    const later = { ...actionContext, associations: new Map([['paragon', newer]]) }
    const words = { adviser: SIAN, text: 'We have it', language: 'en', promise: null }
    await act(later, access, { type: 'take', adviser: SIAN }, null)
    await act(later, access, { type: 'reply', ...words }, null)
    expect(await followUp()).toMatchObject({ due: '2026-12-04T17:00:00.000Z' })
    expect(await findOnOtherCalendars(db, 'paragon', paragon.calendar.version)).toEqual([
      { conversation, calendar: newer.calendar.version },
    ])
  })

  test('what has run out is not made good', async () => {
    const conversation = await callback()
    clock.set('2026-11-30T17:00:00.001Z')
    await restarted({ bankHolidays: [...known, '2026-11-27'] })
    expect(await dueOf(conversation)).toBe(DUE)
  })
})

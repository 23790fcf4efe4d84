import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { Command } from '../../shared/domain/conversation/command.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { withVersion } from '../../shared/domain/working-time/recalculate.ts'
import type { ResidentCommand } from '../../shared/protocol/commands.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { type Access, residentAccess } from '../access/access.ts'
import { loadConversation } from '../storage/conversations.ts'
import { loadQueueRows } from '../storage/projections.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock, ISLA, SIAN } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { act } from './act.ts'
import { actForAdviser, actForResident } from './commands.ts'
import { startConversation, startEnquiry } from './start.ts'

const NOW = '2026-11-26T10:15:00.000Z'

onEachDatabase('a command sent twice', make => {
  let { db, actionContext, announced, end } = {} as OpenActionContext
  let access: Access
  const clock = handClock(NOW)
  beforeEach(async () => {
    clock.set(NOW)
    ;({ db, actionContext, announced, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  async function opened(answer: Awaited<ReturnType<typeof startEnquiry>>): Promise<void> {
    const found = answer.ok ? await residentAccess(db, answer.started.token) : null
    if (!found) throw new Error('not started')
    access = found
  }
  const state = async (): Promise<Conversation> => {
    const found = await loadConversation(db, access.conversation)
    if (!found) throw new Error('gone')
    return found
  }
  /** Done once: the old state with what was announced is the fresh one. Done again: the same answer, and no news. */
  async function twice(what: string, step: () => Promise<Ack>): Promise<void> {
    const before = await state()
    announced.length = 0
    const first = await step()
    expect(first, what).toMatchObject({ ok: true })
    const news = announced.flatMap(({ events }) => events)
    expect(news.length, `${what} changes something`).toBeGreaterThan(0)
    expect(replay(news, before)).toEqual(await state())
    const [row] = await loadQueueRows(db, access.association)
    expect(announced.at(-1)?.row ?? undefined).toEqual(row)
    expect(await step(), what).toEqual(first)
    expect(announced, `${what} again`).toHaveLength(1)
  }
  type Without<C> = C extends { clientId: string } ? Omit<C, 'clientId'> : never
  const resident = (wanted: Without<ResidentCommand>) => {
    const command = { clientId: randomUUID(), ...wanted } as ResidentCommand
    return twice(wanted.type, () => actForResident(actionContext, access, command))
  }
  const house = (command: Command) => twice(command.type, () => act(actionContext, access, command, null))
  const adviser = (wanted: { type: string; [field: string]: unknown }, who = SIAN) => {
    const command = { clientId: randomUUID(), conversation: access.conversation, ...wanted }
    return twice(wanted.type, () => actForAdviser(actionContext, who, command as never))
  }
  const lastSaid = async () => (await state()).messages.at(-1)?.n ?? 0

  test('is done once, in a chat across languages that falls quiet', async () => {
    await opened(
      await startConversation(actionContext, association('mha'), startBody({ language: 'pl' }), true),
    )
    await resident({ type: 'say', text: 'Nie mam wody', language: 'pl' })
    await resident({ type: 'wish_language', wish: 'Polski' })
    await resident({ type: 'allow_translation', allowed: true })
    await house({ type: 'translated', of: await lastSaid(), language: 'en', text: 'I have no water' })
    await adviser({ type: 'take' })
    await adviser({ type: 'reply', text: 'Since when?', language: 'en', promise: null })
    const of = await lastSaid()
    await house({ type: 'translated', of, language: 'pl', text: null })
    await adviser({ type: 'translate_again', of })
    clock.set('2026-11-26T10:31:00.000Z')
    await house({ type: 'ask_if_still_there', lastSign: null })
    await resident({ type: 'still_here' })
    await adviser({
      type: 'promise',
      promise: { owner: SIAN.id, nextStep: 'Ring you', due: '2026-11-27T10:00:00.000Z' },
    })
    await resident({ type: 'allow_translation', allowed: false })
    expect((await state()).targets.map(({ stage }) => stage)).toContain('contact_back')
  })

  test('is done once, in a form across languages', async () => {
    const fields = { text: 'Okno', name: 'Agnieszka Wrona', reply_by: 'phone', phone: '01632 960555' }
    const about = { kind: 'message', language: 'pl', page: null, start: randomUUID() } as const
    const body = { ...about, fields: { ...fields, machine: 'yes' } }
    await opened(await startEnquiry(actionContext, association('mha'), body))
    const sent = await state()
    expect(await startEnquiry(actionContext, association('mha'), body)).toMatchObject({
      ok: true,
      fresh: false,
    })
    expect(await state()).toEqual(sent)
    await house({ type: 'translated', of: 1, field: 'text', language: 'en', text: null })
    await adviser({ type: 'translate_again', of: 1, field: 'text' })
    await house({ type: 'translated', of: 1, field: 'text', language: 'en', text: 'Window' })
    await resident({ type: 'change_fields', fields: { ...fields, text: 'Drzwi' } })
    await resident({ type: 'allow_translation', allowed: false })
    expect((await state()).written.text?.made).toBeUndefined()
  })

  test('is done once, in a complaint that a holiday puts off and that goes to stage 2', async () => {
    const fields = { feedback: 'complaint', text: 'Nobody came', name: 'Moira Duthie', reply_by: 'none' }
    const about = { kind: 'feedback', language: 'en', page: null, start: randomUUID() } as const
    await opened(await startEnquiry(actionContext, association('angus'), { ...about, fields }))
    const angus = association('angus')
    const bankHolidays = [...angus.calendar.bankHolidays, '2026-11-27']
    const calendar = withVersion({ ...angus.calendar, bankHolidays })
    actionContext = { ...actionContext, associations: new Map([['angus', { ...angus, calendar }]]) }
    await house({ type: 'move_by_bank_holidays', since: angus.calendar })
    expect((await state()).targets).toMatchObject([{ due: '2026-12-04T23:59:59.000Z' }])
    await adviser({ type: 'take' }, ISLA)
    await adviser({ type: 'reply', text: 'We are sorry', language: 'en', promise: null }, ISLA)
    await adviser({ type: 'close', outcome: 'answered', referredTo: null }, ISLA)
    await resident({ type: 'escalate_complaint' })
    expect(await state()).toMatchObject({ phase: 'waiting', closed: null })
  })
})

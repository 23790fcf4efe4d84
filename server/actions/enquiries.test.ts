import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SOON } from '../../shared/domain/enquiry/fields.ts'
import type { EnquiryBody } from '../../shared/protocol/commands.ts'
import { residentAccess } from '../access/access.ts'
import { loadConversation } from '../storage/conversations.ts'
import { loadQueueRows } from '../storage/projections.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { DAFYDD, handClock, SIAN } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { actForAdviser, actForResident } from './commands.ts'
import { findOfferedSlots } from './slots.ts'
import { startConversation, startEnquiry } from './start.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const mha = association('mha')

onEachDatabase('contacts', make => {
  let { db, actionContext, announced, end } = {} as OpenActionContext
  const clock = handClock(NOW)
  beforeEach(async () => {
    clock.set(NOW)
    ;({ db, actionContext, announced, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  const callback = (changes: Partial<EnquiryBody['fields']> = {}): EnquiryBody => ({
    start: randomUUID(),
    kind: 'callback',
    language: 'en',
    page: null,
    fields: { phone: '01632 960555', name: 'Idris Khan', slot: SOON, ...changes } as EnquiryBody['fields'],
  })
  async function started(body = callback(), loaded = mha) {
    const answer = await startEnquiry(actionContext, loaded, body)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const access = await residentAccess(db, answer.started.token)
    if (!access) throw new Error('the token opens nothing')
    return { ...answer.started, access }
  }
  const order = (conversation: string, command: object) =>
    actForAdviser(actionContext, SIAN, { conversation, clientId: randomUUID(), ...command } as never)

  test('a call back is due by the close of the second working day, and stands in the queue by its reference', async () => {
    const { conversation } = await started()
    const state = await loadConversation(db, conversation)
    expect(state?.targets).toMatchObject([{ target: 'phone_back', due: '2026-11-30T17:00:00.000Z' }])
    expect(state?.reference).toMatch(/^\w{6}$/)
    expect(await loadQueueRows(db, 'mha')).toMatchObject([
      { kind: 'callback', reference: state?.reference, name: 'Idris Khan' },
    ])
  })

  test('pressed twice it is one contact with one reference', async () => {
    const body = callback()
    const [first, second] = await Promise.all([started(body), started(body)])
    expect(second.conversation).toBe(first.conversation)
    expect(await loadQueueRows(db, 'mha')).toHaveLength(1)
  })

  test('what is missing or wrong is named field by field, and nothing is stored', async () => {
    const answer = await startEnquiry(actionContext, mha, callback({ phone: '12', name: '' }))
    expect(answer).toEqual({
      ok: false,
      refusal: {
        name: 'fields_wrong',
        problems: [
          { field: 'phone', problem: 'not_a_phone' },
          { field: 'name', problem: 'missing' },
        ],
      },
    })
    expect(await loadQueueRows(db, 'mha')).toEqual([])
  })

  test('of two who want the last place at a time one gets it, the other is told, and it is offered no more', async () => {
    const [slot] = await findOfferedSlots(actionContext, mha)
    if (!slot) throw new Error('no slot is offered')
    const answers = await Promise.all(
      [1, 2, 3].map(() => startEnquiry(actionContext, mha, callback({ slot }))),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.filter(answer => !answer.ok)).toEqual([
      { ok: false, refusal: { name: 'slot_taken' } },
      { ok: false, refusal: { name: 'slot_taken' } },
    ])
    expect(await findOfferedSlots(actionContext, mha)).not.toContain(slot)
    expect(await loadQueueRows(db, 'mha')).toHaveLength(1)
    expect(await db.selectFrom('conversation').select('id').execute()).toHaveLength(1)
  })

  test('a call that is withdrawn leaves its time to another', async () => {
    const [slot] = await findOfferedSlots(actionContext, mha)
    const { access } = await started(callback({ slot: slot ?? '' }))
    expect(await findOfferedSlots(actionContext, mha)).not.toContain(slot)
    await actForResident(actionContext, access, { type: 'end', clientId: randomUUID() })
    expect(await findOfferedSlots(actionContext, mha)).toContain(slot)
  })

  test('an agreed time is the target itself', async () => {
    const [slot] = await findOfferedSlots(actionContext, mha)
    const { conversation } = await started(callback({ slot: slot ?? '' }))
    expect((await loadConversation(db, conversation))?.targets).toMatchObject([
      { target: 'agreed_call', due: slot },
    ])
  })

  test('a kind that the association does not offer is refused by name', async () => {
    const offered = {
      ...mha,
      profile: { ...mha.profile, channels: { ...mha.profile.channels, callback: false } },
    }
    expect(await startEnquiry(actionContext, offered, callback())).toEqual({
      ok: false,
      refusal: { name: 'kind_not_offered' },
    })
  })

  test('an early first call brings what follows nearer (D7)', async () => {
    const paragon = association('paragon')
    const answer = await startEnquiry(actionContext, paragon, callback())
    if (!answer.ok) throw new Error(answer.refusal.name)
    const { conversation } = answer.started
    const before = (await loadConversation(db, conversation))?.targets.find(one => one.afterFirstReply)
    const fiona = { ...SIAN, id: 'fiona', name: 'Fiona Baxter', association: 'paragon' }
    const command = (rest: object) =>
      actForAdviser(actionContext, fiona, { conversation, clientId: randomUUID(), ...rest } as never)
    await command({ type: 'take' })
    expect(await command({ type: 'contact', way: 'phone', result: 'reached', promise: null })).toMatchObject({
      ok: true,
    })
    const after = (await loadConversation(db, conversation))?.targets.find(one => one.afterFirstReply)
    expect(before?.due).toBe('2026-12-07T17:00:00.000Z')
    expect(after?.due).toBe('2026-12-04T17:00:00.000Z')
  })

  test('a next step may be given to a colleague of the same association, and to nobody else', async () => {
    const { conversation } = await started()
    await order(conversation, { type: 'take' })
    const promise = (owner: string) => ({
      type: 'promise',
      promise: { owner, nextStep: 'Ring with a date', due: '2026-11-27T12:00:00Z' },
    })
    expect(await order(conversation, promise('isla'))).toEqual({
      ok: false,
      refusal: { name: 'adviser_unknown' },
    })
    expect(await order(conversation, promise(DAFYDD.id))).toMatchObject({ ok: true })
    expect((await loadConversation(db, conversation))?.adviser?.name).toBe('Dafydd Rees')
  })

  test('a complaint at Angus starts the clock of its own, counted from when it was seen', async () => {
    const angus = association('angus')
    const answer = await startEnquiry(actionContext, angus, callback())
    if (!answer.ok) throw new Error(answer.refusal.name)
    const isla = { ...SIAN, id: 'isla', name: 'Isla Geddes', association: 'angus' }
    const { conversation } = answer.started
    await actForAdviser(actionContext, isla, {
      type: 'raise_complaint',
      conversation,
      clientId: randomUUID(),
    })
    const state = await loadConversation(db, conversation)
    expect(state?.complaintAt).toBe(NOW)
    expect(state?.targets.map(({ target, due }) => [target, due])).toContainEqual([
      'complaint_s1',
      '2026-12-03T23:59:59.000Z',
    ])
  })

  test('a comment changed into a complaint has its clock in the same commit, and a refused change has none', async () => {
    const fields = { feedback: 'comment', text: 'The lift is slow', name: 'Moira Duthie', reply_by: 'none' }
    const about = { kind: 'feedback', language: 'en', page: null, start: randomUUID() } as const
    const { access, conversation } = await started({ ...about, fields }, association('angus'))
    const act = (command: object) =>
      actForResident(actionContext, access, { clientId: randomUUID(), ...command } as never)
    const complaint = { ...fields, feedback: 'complaint' }

    announced.length = 0
    expect(await act({ type: 'change_fields', fields: { ...complaint, text: '' } })).toMatchObject({
      refusal: { name: 'fields_wrong' },
    })
    // As a panel from before does, whether or not its change was taken.
    expect(await act({ type: 'raise_complaint' })).toMatchObject({ ok: true })
    expect(announced).toEqual([])
    expect(await loadQueueRows(db, 'angus')).toMatchObject([{ complaint: false, target: null }])

    expect(await act({ type: 'change_fields', fields: complaint })).toMatchObject({ ok: true })
    expect(await act({ type: 'raise_complaint' })).toMatchObject({ ok: true })
    expect(announced.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['fields_changed', 'complaint_raised', 'target_set'],
    ])
    const state = await loadConversation(db, conversation)
    expect(state?.targets).toMatchObject([{ target: 'complaint_s1', due: '2026-12-03T23:59:59.000Z' }])
    expect(await loadQueueRows(db, 'angus')).toMatchObject([
      { complaint: true, target: { id: 'complaint_s1' } },
    ])
  })

  test('the resident changes what was said; what is then wrong is refused and changes nothing', async () => {
    const { access, conversation } = await started()
    const change = (fields: Record<string, string>) =>
      actForResident(actionContext, access, { type: 'change_fields', clientId: randomUUID(), fields })
    expect(await change({ phone: '1', name: 'I. Khan' })).toMatchObject({ refusal: { name: 'fields_wrong' } })
    expect(await change({ phone: '01632 960777', name: 'I. Khan' })).toMatchObject({ ok: true })
    expect((await loadConversation(db, conversation))?.fields).toMatchObject({
      phone: '01632 960777',
      slot: SOON,
    })
  })

  test('what came from a chat can be changed without saying again what stands there', async () => {
    const chat = await startConversation(actionContext, mha, startBody(), true)
    if (!chat.ok) throw new Error(chat.refusal.name)
    const { conversation, token } = chat.started
    const access = await residentAccess(db, token)
    if (!access) throw new Error('the token opens nothing')
    const fields = { name: 'Beryl Pugh', reply_by: 'phone', phone: '01632 960555' }
    const act = (command: object) =>
      actForResident(actionContext, access, { clientId: randomUUID(), ...command } as never)
    expect(await act({ type: 'convert', to: 'message', fields })).toMatchObject({ ok: true })
    const other = { ...fields, phone: '01632 960777' }
    expect(await act({ type: 'change_fields', fields: other })).toMatchObject({ ok: true })
    expect(await loadConversation(db, conversation)).toMatchObject({ kind: 'message', fields: other })
  })
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decide } from '../../shared/domain/conversation/decide.ts'
import { policyOf, targetAfter } from '../../shared/domain/conversation/testing.ts'
import { SOON } from '../../shared/domain/enquiry/fields.ts'
import type { Profile, ProfileTarget } from '../../shared/domain/profile/profile.ts'
import { factsOf } from '../../shared/domain/report/facts.ts'
import { periodOf } from '../../shared/domain/report/period.ts'
import type { Stage } from '../../shared/domain/target/stages.ts'
import { calendar } from '../../shared/domain/working-time/examples.ts'
import { withVersion } from '../../shared/domain/working-time/recalculate.ts'
import type { Access } from '../access/access.ts'
import { type ActionContext, act, factsFor, numberEvents, writeEvents } from '../actions/act.ts'
import type { LoadedProfile } from '../profiles.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { aStart, colleague, DAFYDD, handClock, SIAN } from '../testing/people.ts'
import { insertConversation, loadEventsAfter } from './conversations.ts'
import { openDatabase } from './database.ts'
import { loadFacts } from './report.ts'
import type { Database } from './schema.ts'

const NOON = '2026-11-26T12:00:00.000Z'
const november = periodOf('2026-11-01', '2026-12-01')
const NOTICE = { from: '2026-11-26', to: '2026-11-26', words: {} }
/** At any hour, since these tests speak of moments alone. */
const ANY_HOUR = withVersion(calendar({ hours: null }))
const loaded = (targets: readonly ProfileTarget[], notices: Profile['notices'] = []): LoadedProfile => ({
  ...policyOf(targets, { notices }),
  calendar: ANY_HOUR,
  assumed: [],
})
const numberless = (target: ProfileTarget): ProfileTarget => ({
  ...target,
  state: 'unset',
  value: null,
  unit: null,
  clock: null,
})
const ANSWER = targetAfter(180, { id: 'chat_answer', channel: 'chat', stage: 'answer' })
const COMPLAINT = numberless(targetAfter(180, { id: 'complaint', channel: 'form', stage: 'stage_1' }))
const CALL = targetAfter(7200, { id: 'call', channel: 'callback', stage: 'call_returned' })
const inSeconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000

onEachDatabase('what a report is made of', make => {
  let db: Database
  let remove: () => Promise<void>
  let actionContext: ActionContext
  const clock = handClock(NOON)

  beforeEach(async () => {
    const made = await make()
    remove = made.remove
    db = await openDatabase(made.settings)
    actionContext = {
      db,
      clock,
      announce: () => {},
      associations: new Map(),
      colleague,
      emails: false,
      translates: () => false,
    }
  })
  afterEach(async () => {
    await db.destroy()
    await remove()
  })

  async function started(
    at: string,
    changes: Parameters<typeof aStart>[0] = {},
    policy = loaded([]),
  ): Promise<Access> {
    const command = aStart({ reference: randomUUID(), ...changes })
    actionContext = { ...actionContext, associations: new Map([[command.association, policy]]) }
    const decision = decide(null, command, factsFor(actionContext, policy, at))
    if ('refusal' in decision) throw new Error(decision.refusal.name)
    const numbered = numberEvents(null, decision.events, at, null)
    await db.transaction().execute(async transaction => {
      await insertConversation(transaction, numbered.state, randomUUID())
      await writeEvents(transaction, numbered)
    })
    return { conversation: numbered.state.id, association: numbered.state.association }
  }
  async function does(access: Access, at: string, command: Parameters<typeof act>[2]) {
    clock.set(at)
    const ack = await act(actionContext, access, command, null)
    if (!ack.ok) throw new Error(ack.refusal.name)
  }
  const asked = async () => (await loadFacts(db, 'mha', november)).map(({ askedAt }) => askedAt).sort()

  test('is the contacts made in the period, from its first moment to before its last', async () => {
    for (const at of [
      '2026-10-31T23:59:59.999Z',
      '2026-11-01T00:00:00.000Z',
      '2026-11-30T23:59:59.999Z',
      '2026-12-01T00:00:00.000Z',
    ])
      await started(at)
    expect(await asked()).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z'])
  })

  test('and those made in another, whose promise falls in this one; each but once', async () => {
    const october = '2026-10-30T12:00:00.000Z'
    const message = (seconds: number, id: string, stage: Stage) =>
      targetAfter(seconds, { id, channel: 'message', stage })
    const both = [
      message(inSeconds(october, NOON), 'answer', 'answer'),
      message(inSeconds(october, '2026-11-27T12:00:00.000Z'), 'full', 'full'),
    ]
    const unset = [message(1, 'answer', 'answer'), numberless(message(1, 'unset', 'full'))]
    await started(october, {}, loaded([ANSWER]))
    await started(october, { kind: 'message' }, loaded(both))
    await started(NOON, { kind: 'message' }, loaded(unset))
    expect(await asked()).toEqual([october, NOON])
  })

  test('and those to whom a promise without a time was made in it', async () => {
    const policy = loaded([COMPLAINT])
    const october = await started('2026-10-30T12:00:00.000Z', {}, policy)
    await started('2026-10-30T12:00:00.000Z', {}, policy)
    await does(october, NOON, { type: 'raise_complaint', by: { role: 'resident' } })
    expect(await loadFacts(db, 'mha', november)).toMatchObject([
      { askedAt: '2026-10-30T12:00:00.000Z', targets: [{ stage: 'stage_1', setAt: NOON, due: null }] },
    ])
  })

  test('of this association alone', async () => {
    await started(NOON, { association: 'angus' })
    await started(NOON)
    expect(await loadFacts(db, 'mha', november)).toHaveLength(1)
  })

  test('and is the same as from the whole log, though the messages of residents are not read', async () => {
    const access = await started(NOON, {}, loaded([ANSWER]))
    const adviser = { id: SIAN.id, name: SIAN.name }
    const trick = '"by":{"role":"adviser"}'
    await does(access, '2026-11-26T12:00:30.000Z', { type: 'say', text: trick, language: 'en' })
    await does(access, '2026-11-26T12:01:00.000Z', { type: 'take', adviser })
    expect(await loadFacts(db, 'mha', november)).toMatchObject([{ answeredAt: null }])
    const said = {
      type: 'reply',
      adviser,
      text: 'Bore da',
      language: 'cy',
      promise: null,
    } as const
    await does(access, '2026-11-26T12:04:00.000Z', said)
    await does(access, '2026-11-26T12:05:00.000Z', { type: 'choose_language', language: 'cy' })
    await does(access, '2026-11-26T12:06:00.000Z', { type: 'end' })
    const counted = await loadFacts(db, 'mha', november)
    expect(counted).toEqual(factsOf(await loadEventsAfter(db, access.conversation, 0)))
    expect(counted).toMatchObject([
      {
        language: 'cy',
        answeredAt: '2026-11-26T12:04:00.000Z',
        ended: { byResident: true },
        targets: [{ metAt: '2026-11-26T12:04:00.000Z' }],
      },
    ])
  })

  test('with exceptional days, chats that went on another way, complaints and transfers', async () => {
    const access = await started(NOON, {}, loaded([ANSWER, CALL, COMPLAINT], [NOTICE]))
    const fields = { phone: '01633 496 0000', name: 'Beryl Pugh', slot: SOON }
    const from = { id: SIAN.id, name: SIAN.name }
    const to = { id: DAFYDD.id, name: DAFYDD.name }
    await does(access, '2026-11-26T12:01:00.000Z', {
      type: 'convert',
      to: 'callback',
      fields,
    })
    await does(access, '2026-11-26T12:02:00.000Z', { type: 'take', adviser: from })
    await does(access, '2026-11-26T12:02:30.000Z', {
      type: 'raise_complaint',
      by: { role: 'resident' },
    })
    await does(access, '2026-11-26T12:03:30.000Z', {
      type: 'transfer',
      adviser: from,
      to,
      reason: 'Knows the boilers',
    })
    await does(access, '2026-11-26T12:05:00.000Z', {
      type: 'contact',
      adviser: to,
      way: 'phone',
      result: 'reached',
      promise: null,
    })
    const counted = await loadFacts(db, 'mha', november)
    expect(counted).toEqual(factsOf(await loadEventsAfter(db, access.conversation, 0)))
    expect(counted).toMatchObject([
      {
        kind: 'chat',
        exceptionalAt: NOON,
        continuedAt: '2026-11-26T12:01:00.000Z',
        answeredAt: null,
        targets: [{ target: 'chat_answer', metAt: null }],
      },
      {
        kind: 'callback',
        exceptionalAt: NOON,
        answeredAt: '2026-11-26T12:05:00.000Z',
        targets: [{ target: 'call', metAt: '2026-11-26T12:05:00.000Z' }, { target: 'complaint' }],
      },
    ])
  })

  test('in several batches as in one', async () => {
    const MANY = 501
    for (let count = 0; count < MANY; count += 1) await started(NOON)
    expect(await loadFacts(db, 'mha', november)).toHaveLength(MANY)
  })
})

import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { residentAccess } from '../access/access.ts'
import { loadConversation } from '../storage/conversations.ts'
import { loadQueueRows } from '../storage/projections.ts'
import { loadFacts } from '../storage/report.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock, ISLA, SIAN } from '../testing/people.ts'
import { actForAdviser, actForResident } from './commands.ts'
import { startEnquiry } from './start.ts'

const COMPLAINED = '2026-11-24T10:15:00.000Z'
/** Five working days to the end of the last, the first being that of receipt; St Andrew's Day is none. */
const STAGE_ONE_BY = '2026-12-01T23:59:59.000Z'
const ANSWERED = '2026-11-26T10:00:00.000Z'

onEachDatabase('a complaint taken to stage 2', make => {
  let { db, actionContext, end } = {} as OpenActionContext
  const clock = handClock(COMPLAINED)
  beforeEach(async () => {
    clock.set(COMPLAINED)
    ;({ db, actionContext, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  async function complaint(id = 'angus') {
    const fields = { feedback: 'complaint', text: 'Nobody came', name: 'Moira Duthie', reply_by: 'none' }
    const about = { kind: 'feedback', language: 'en', page: null, start: randomUUID() } as const
    const answer = await startEnquiry(actionContext, association(id), { ...about, fields })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const access = await residentAccess(db, answer.started.token)
    if (!access) throw new Error('the token opens nothing')
    return access
  }
  const order = (conversation: string, command: object, adviser = ISLA) =>
    actForAdviser(actionContext, adviser, { conversation, clientId: randomUUID(), ...command } as never)
  const further = () => ({ type: 'escalate_complaint', clientId: randomUUID() }) as const
  async function answered() {
    const access = await complaint()
    clock.set(ANSWERED)
    await order(access.conversation, { type: 'take' })
    await order(access.conversation, { type: 'reply', text: 'We are sorry', language: 'en', promise: null })
    await order(access.conversation, { type: 'close', outcome: 'answered', referredTo: null })
    return access
  }

  test('is refused while stage 1 has time, and allowed a moment after', async () => {
    const access = await complaint()
    const state = await loadConversation(db, access.conversation)
    expect(state?.targets).toMatchObject([{ target: 'complaint_s1', due: STAGE_ONE_BY }])
    clock.set(STAGE_ONE_BY)
    expect(await actForResident(actionContext, access, further())).toMatchObject({
      refusal: { name: 'stage_one_open' },
    })
    clock.set('2026-12-01T23:59:59.001Z')
    expect(await order(access.conversation, { type: 'escalate_complaint' })).toMatchObject({ ok: true })
    // Stage 1 stays open beside it, and late: nothing pauses or ends a clock (D11).
    const late = await loadConversation(db, access.conversation)
    expect(late?.targets[0]).toMatchObject({ target: 'complaint_s1', metAt: null, endedAt: null })
  })

  test('answered and closed, it comes back to the queue with clocks that count from the asking (D12)', async () => {
    const access = await answered()
    expect(await loadQueueRows(db, 'angus')).toEqual([])
    clock.set('2026-12-03T18:30:00.000Z')
    expect(await actForResident(actionContext, access, further())).toMatchObject({ ok: true })
    expect(await loadConversation(db, access.conversation)).toMatchObject({
      phase: 'waiting',
      adviser: null,
      closed: null,
      stageTwoAt: '2026-12-03T18:30:00.000Z',
      targets: [
        { target: 'complaint_s1', metAt: ANSWERED },
        // Thursday is day 1 and Monday day 3; day 20 comes after the four holidays of Christmas and New Year.
        { target: 'complaint_s2_ack', due: '2026-12-07T23:59:59.000Z' },
        { target: 'complaint_s2', due: '2027-01-05T23:59:59.000Z' },
      ],
    })
    expect(await loadQueueRows(db, 'angus')).toMatchObject([
      { complaint: true, phase: 'waiting', target: { id: 'complaint_s2_ack' } },
    ])
  })

  test('twice is once', async () => {
    const access = await answered()
    await Promise.all([
      actForResident(actionContext, access, further()),
      order(access.conversation, further()),
    ])
    const state = await loadConversation(db, access.conversation)
    expect(state?.targets).toHaveLength(3)
  })

  test('is acknowledged by a word with a date, and answered by closing after a word of its own', async () => {
    const { conversation } = await answered()
    await order(conversation, { type: 'escalate_complaint' })
    await order(conversation, { type: 'take' })
    const close = { type: 'close', outcome: 'answered', referredTo: null }
    expect(await order(conversation, close)).toMatchObject({ refusal: { name: 'not_answered_yet' } })
    const promise = { owner: ISLA.id, nextStep: 'Investigate', due: '2026-12-20T12:00:00.000Z' }
    await order(conversation, { type: 'reply', text: 'We have it', language: 'en', promise })
    const met = async () =>
      (await loadConversation(db, conversation))?.targets
        .filter(({ metAt }) => metAt !== null)
        .map(({ target }) => target)
    expect(await met()).toEqual(['complaint_s1', 'complaint_s2_ack'])
    await order(conversation, { type: 'reply', text: 'Here is our answer', language: 'en', promise: null })
    expect(await order(conversation, close)).toMatchObject({ ok: true })
    expect(await met()).toContain('complaint_s2')
  })

  test('is one contact in the figures, with the promises of both stages', async () => {
    const access = await answered()
    await actForResident(actionContext, access, further())
    const facts = await loadFacts(db, 'angus', {
      start: '2026-11-01T00:00:00.000Z',
      end: '2026-12-01T00:00:00.000Z',
    } as never)
    expect(facts).toMatchObject([
      {
        kind: 'feedback',
        ended: null,
        targets: [{ stage: 'stage_1', metAt: ANSWERED }, { stage: 'stage_2_ack' }, { stage: 'stage_2_full' }],
      },
    ])
  })

  test('where the policy knows no stage 2 there is none to take it to', async () => {
    const { conversation } = await complaint('mha')
    expect(await order(conversation, { type: 'escalate_complaint' }, SIAN)).toMatchObject({
      refusal: { name: 'kind_not_offered' },
    })
  })
})

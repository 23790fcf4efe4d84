import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEnquiry } from '../actions/start.ts'
import { loadEventsAfter } from '../storage/conversations.ts'
import { openDatabase } from '../storage/database.ts'
import type { Database } from '../storage/schema.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { makePostgres, onEachDatabase } from '../testing/databases.ts'
import { handClock } from '../testing/people.ts'
import type { Courier, Delivery, Outcome } from './courier.ts'
import { createAllowance, createDeliveryJob } from './deliver.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const CLAIM_MS = 5000
const clock = handClock(NOW)
const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString())

/** Delivers by hand what is to be emailed. */
const courierOf = (
  attempt: (delivery: Delivery) => Promise<Outcome>,
  changes: Partial<Courier<unknown, Delivery>> = {},
): Courier<unknown, Delivery> => ({
  kind: 'email',
  perMinute: 100,
  claimMs: CLAIM_MS,
  pausesMs: [1000, 10_000],
  find: delivery => delivery,
  attempt: (_, delivery) => attempt(delivery),
  giveUp: ({ item }) => ({ type: 'emailed', of: item.n, result: 'gave_up' }),
  ...changes,
})
const sent = ({ item }: Delivery): Outcome => ({
  result: 'over',
  record: { type: 'emailed', of: item.n, result: 'sent' },
})

/** Begins an attempt, and ends it when the test says how. */
function slowCourier() {
  const { promise: begun, resolve: begin } = Promise.withResolvers<Delivery>()
  const { promise: outcome, resolve: finish } = Promise.withResolvers<Outcome>()
  const courier = courierOf(delivery => {
    begin(delivery)
    return outcome
  })
  return { begun, courier, finish }
}

async function message({ actionContext }: Pick<OpenActionContext, 'actionContext'>): Promise<string> {
  const fields = { text: 'The gate', name: 'Beryl Pugh', reply_by: 'email', email: 'beryl@example.org' }
  const body = { start: randomUUID(), kind: 'message', language: 'en', page: null, fields } as const
  const answer = await startEnquiry(actionContext, association('mha'), body)
  if (!answer.ok) throw new Error(answer.refusal.name)
  return answer.started.conversation
}
const resultsOf = async (db: Database, conversation: string) =>
  (await loadEventsAfter(db, conversation, 0)).flatMap(event =>
    event.type === 'emailed' ? [event.result] : [],
  )
const waiting = (db: Database) => db.selectFrom('outbox').selectAll().execute()

onEachDatabase('delivering', make => {
  let on: OpenActionContext
  beforeEach(async () => {
    clock.set(NOW)
    on = await openActionContext(make, clock)
  })
  afterEach(() => on.end())
  const run = (courier: Courier<unknown, Delivery>, allowance = createAllowance(clock)) =>
    createDeliveryJob(courier)({ ...on.actionContext, allowance })

  test('a courier that throws holds up no other item, and tries again once its claim has run out', async () => {
    const ids = [await message(on), await message(on), await message(on)]
    const broken = ids[0]
    const attempted: string[] = []
    const courier = courierOf(async delivery => {
      attempted.push(delivery.state.id)
      if (delivery.state.id === broken && attempted.length <= ids.length) throw new Error('a fault of ours')
      return sent(delivery)
    })
    await expect(run(courier)).rejects.toThrow('a fault of ours')
    expect(await Promise.all(ids.map(id => resultsOf(on.db, id)))).toEqual([[], ['sent'], ['sent']])
    expect(await run(courier)).toBe(CLAIM_MS)
    later(CLAIM_MS - 1)
    await run(courier)
    expect(attempted).toHaveLength(3)
    later(1)
    expect(await run(courier)).toBeNull()
    expect(await resultsOf(on.db, broken ?? '')).toEqual(['sent'])
    expect(attempted).toHaveLength(4)
  })

  test('killed between its attempt and the record, the next process delivers once the claim has run out', async () => {
    const conversation = await message(on)
    const { begun, courier, finish } = slowCourier()
    const silent = run(courier)
    const { item } = await begun
    const next = courierOf(async delivery => sent(delivery))
    expect(await run(next)).toBe(CLAIM_MS)
    expect(await resultsOf(on.db, conversation)).toEqual([])
    later(CLAIM_MS)
    expect(await run(next)).toBeNull()
    // It was not dead, only slow: what it says now is too late.
    finish({ result: 'over', record: { type: 'emailed', of: item.n, result: 'refused' } })
    await silent
    expect(await resultsOf(on.db, conversation)).toEqual(['sent'])
    expect(await waiting(on.db)).toEqual([])
  })

  test('a process whose claim has run out does not put the item off for the one that has claimed it since', async () => {
    const conversation = await message(on)
    const { begun, courier, finish } = slowCourier()
    const slow = run(courier)
    await begun
    later(CLAIM_MS)
    const next = courierOf(async delivery => {
      const claimed = await waiting(on.db)
      finish({ result: 'later', afterMs: 60_000 })
      await slow
      expect(await waiting(on.db)).toEqual(claimed)
      return sent(delivery)
    })
    await run(next)
    expect(await resultsOf(on.db, conversation)).toEqual(['sent'])
  })

  test('makes no more attempts in a minute than its courier may, and goes on in the next', async () => {
    const ids = [await message(on), await message(on), await message(on)]
    const attempted: string[] = []
    const courier = courierOf(
      async delivery => {
        attempted.push(delivery.state.id)
        return sent(delivery)
      },
      { perMinute: 2 },
    )
    const allowance = createAllowance(clock)
    expect(await run(courier, allowance)).toBe(60_000)
    expect(attempted).toHaveLength(2)
    later(59_999)
    expect(await run(courier, allowance)).toBe(1000)
    later(1)
    expect(await run(courier, allowance)).toBeNull()
    expect(attempted.sort()).toEqual(ids.sort())
  })

  test('pauses grow, a time that the other side names takes their place, and after the last it gives up', async () => {
    const conversation = await message(on)
    const outcomes: Outcome[] = [null, 60_000, null].map(afterMs => ({ result: 'later', afterMs }))
    const courier = courierOf(async () => outcomes.shift() ?? { result: 'over', record: null })
    expect(await run(courier)).toBe(1000)
    later(999)
    expect(await run(courier)).toBe(1)
    later(1)
    expect(await run(courier)).toBe(60_000)
    later(60_000)
    expect(await run(courier)).toBeNull()
    expect([await resultsOf(on.db, conversation), outcomes]).toEqual([['gave_up'], []])
  })

  test('what leaves no event, and what nobody wants any more, goes from the outbox without one', async () => {
    const conversation = await message(on)
    const { n } = (await waiting(on.db))[0] ?? { n: 0 }
    const outdated = { conversation_id: conversation, kind: 'email', part: 'another', tries: 0 } as const
    await on.db
      .insertInto('outbox')
      .values({ ...outdated, n, try_at: NOW })
      .execute()
    const parts: string[] = []
    const courier = courierOf(
      async ({ item }) => {
        parts.push(item.part)
        return { result: 'over', record: null }
      },
      { find: delivery => (delivery.item.part === '' ? delivery : null) },
    )
    expect(await run(courier)).toBeNull()
    expect(parts).toEqual([''])
    expect([await waiting(on.db), await resultsOf(on.db, conversation)]).toEqual([[], []])
  })
})

test('of two processes on one PostgreSQL that claim at once, one delivers each item', async () => {
  clock.set(NOW)
  const made = await makePostgres()
  const on = await openActionContext(async () => made, clock)
  const other = await openDatabase(made.settings)
  const ids: string[] = []
  for (let n = 0; n < 12; n += 1) ids.push(await message(on))
  const attempted: string[] = []
  const run = createDeliveryJob(
    courierOf(async delivery => {
      attempted.push(delivery.state.id)
      return sent(delivery)
    }),
  )
  const drain = async (db: Database) => {
    const context = { ...on.actionContext, db, allowance: createAllowance(clock) }
    for (let round = 0; round < ids.length && (await waiting(db)).length > 0; round += 1) await run(context)
  }
  await Promise.all([drain(on.db), drain(other)])
  expect(attempted.sort()).toEqual(ids.sort())
  expect(await Promise.all(ids.map(id => resultsOf(other, id)))).toEqual(ids.map(() => ['sent']))
  await other.destroy()
  await on.end()
})

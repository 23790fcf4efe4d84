import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { ResidentCommand, StartBody } from '../../shared/protocol/commands.ts'
import { residentAccess } from '../access/access.ts'
import { loadConversation, loadEventsAfter } from '../storage/conversations.ts'
import { findNextWatchAt, loadQueueRows } from '../storage/projections.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { DAFYDD, handClock, ISLA, SIAN } from '../testing/people.ts'
import { actForAdviser, actForResident } from './commands.ts'
import { startConversation } from './start.ts'
import { actAsSystem } from './system.ts'

const TEN_FIFTEEN = '2026-11-26T10:15:00.000Z'

onEachDatabase('acting on conversations', make => {
  let { db, actionContext, announced, end } = {} as OpenActionContext
  const clock = handClock(TEN_FIFTEEN)
  beforeEach(async () => {
    clock.set(TEN_FIFTEEN)
    ;({ db, actionContext, announced, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  const body = (changes: Partial<StartBody> = {}): StartBody => ({
    start: randomUUID(),
    kind: 'chat',
    language: 'en',
    name: 'Beryl Pugh',
    subject: null,
    page: null,
    ...changes,
  })

  async function started(loaded = association('mha'), start = body()) {
    const answer = await startConversation(actionContext, loaded, start, false)
    if (!answer.ok) throw new Error(answer.refusal.name)
    const access = await residentAccess(db, answer.started.token)
    if (!access) throw new Error('the token opens nothing')
    return { ...answer.started, access }
  }
  const words = (text: string): ResidentCommand => ({
    type: 'say',
    clientId: randomUUID(),
    text,
    language: 'en',
  })
  const take = (conversation: string) => ({ type: 'take', conversation, clientId: randomUUID() }) as const
  const reply = (conversation: string, text: string) =>
    ({ type: 'reply', promise: null, conversation, clientId: randomUUID(), text, language: 'en' }) as const

  test('a chat asked for at 10.15 is due at 10.18, and waits in the queue', async () => {
    const { conversation } = await started()
    const state = await loadConversation(db, conversation)
    expect(state?.targets).toMatchObject([
      { target: 'chat_answer', due: '2026-11-26T10:18:00.000Z', metAt: null },
    ])
    expect(await loadQueueRows(db, 'mha')).toMatchObject([{ conversation, phase: 'waiting' }])
    expect(await loadQueueRows(db, 'angus')).toEqual([])
  })

  test('the same start again is the same conversation, with a token that opens it', async () => {
    const start = body()
    const first = await started(association('mha'), start)
    const second = await started(association('mha'), start)
    expect(second.conversation).toBe(first.conversation)
    expect(second.token).not.toBe(first.token)
    expect(second.events).toEqual(first.events)
    expect(announced).toHaveLength(1)
  })

  test('two starts at once with one secret make one conversation', async () => {
    const start = body()
    const both = await Promise.all([started(association('mha'), start), started(association('mha'), start)])
    expect(new Set(both.map(one => one.conversation)).size).toBe(1)
    expect(await loadQueueRows(db, 'mha')).toHaveLength(1)
  })

  test('a chat asked for after closing is refused by name, and nothing is stored', async () => {
    clock.set('2026-11-26T17:00:00.000Z')
    const answer = await startConversation(actionContext, association('mha'), body(), true)
    expect(answer).toEqual({ ok: false, refusal: { name: 'chat_closed' } })
    expect(await loadQueueRows(db, 'mha')).toEqual([])
  })

  test('without hours a chat needs somebody at the queue, and has no due time', async () => {
    const hourless = { ...association('mha'), calendar: { ...association('mha').calendar, hours: null } }
    const nobody = await startConversation(actionContext, hourless, body(), false)
    expect(nobody).toEqual({ ok: false, refusal: { name: 'nobody_available' } })
    const answer = await startConversation(actionContext, hourless, body(), true)
    if (!answer.ok) throw new Error(answer.refusal.name)
    const state = replay(answer.started.events)
    expect(state?.targets).toMatchObject([{ target: 'chat_answer', due: null }])
    expect(state?.targets[0]?.asWritten).toContain('3 minutes')
  })

  test('an association without a chat target sets none', async () => {
    const { conversation } = await started(association('angus'))
    expect((await loadConversation(db, conversation))?.targets).toEqual([])
  })

  test('a message sent twice with one client id is stored once and answered alike', async () => {
    const { access, conversation } = await started()
    const message = words('The boiler has stopped')
    const answers = [
      await actForResident(actionContext, access, message),
      await actForResident(actionContext, access, message),
    ]
    expect(answers[1]).toEqual(answers[0])
    expect((await loadConversation(db, conversation))?.messages).toHaveLength(1)
  })

  test('one client id sent many times at once is stored once', async () => {
    const { access, conversation } = await started()
    const message = words('Only once, please')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => actForResident(actionContext, access, message)),
    )
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect((await loadConversation(db, conversation))?.messages).toHaveLength(1)
  })

  test('many messages at once are numbered without a gap', async () => {
    const { access, conversation } = await started()
    const texts = Array.from({ length: 20 }, (_, index) => `message ${index}`)
    await Promise.all(texts.map(text => actForResident(actionContext, access, words(text))))
    const events = await loadEventsAfter(db, conversation, 0)
    expect(events.map(event => event.n)).toEqual(events.map((_, index) => index + 1))
    expect(events.filter(event => event.type === 'message')).toHaveLength(20)
  })

  test('of two advisers who take at once one wins, and the other is told who', async () => {
    const { conversation } = await started()
    const answers = await Promise.all([
      actForAdviser(actionContext, SIAN, take(conversation)),
      actForAdviser(actionContext, DAFYDD, take(conversation)),
    ])
    const winner = (await loadConversation(db, conversation))?.adviser?.name
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, refusal: { name: 'already_taken', by: winner } })
  })

  test("a named adviser's first message meets the target, and taking does not", async () => {
    const { conversation } = await started()
    await actForAdviser(actionContext, SIAN, take(conversation))
    expect((await loadConversation(db, conversation))?.targets[0]?.metAt).toBeNull()
    clock.set('2026-11-26T10:17:00.000Z')
    await actForAdviser(actionContext, SIAN, reply(conversation, 'Good morning, Beryl'))
    expect((await loadConversation(db, conversation))?.targets[0]?.metAt).toBe('2026-11-26T10:17:00.000Z')
    expect(await findNextWatchAt(db)).toBeNull()
  })

  test('what is about to be late and what is late is said once each, however often it is looked at', async () => {
    const { conversation } = await started()
    const look = async (at: string) => {
      clock.set(at)
      await actAsSystem(actionContext, conversation, { type: 'watch_targets' })
      await actAsSystem(actionContext, conversation, { type: 'watch_targets' })
    }
    await look('2026-11-26T10:16:00.000Z')
    await look('2026-11-26T10:17:30.000Z')
    await look('2026-11-26T10:18:00.000Z')
    expect(announced.flatMap(({ events }) => events.map(({ type }) => type))).not.toContain('target_late')
    await look('2026-11-26T10:18:00.001Z')
    await look('2026-11-26T10:30:00.000Z')
    const said = announced.flatMap(({ events }) => events.map(({ type }) => type))
    expect(said.filter(type => type.startsWith('target_'))).toEqual([
      'target_set',
      'target_warned',
      'target_late',
    ])
  })

  test('an adviser of another association cannot find the conversation', async () => {
    const { conversation } = await started()
    const answer = await actForAdviser(actionContext, ISLA, take(conversation))
    expect(answer).toEqual({ ok: false, refusal: { name: 'not_found' } })
    expect((await actForAdviser(actionContext, SIAN, take(conversation))).ok).toBe(true)
  })

  test('a token that was never given opens nothing', async () => {
    const { token } = await started()
    expect(await residentAccess(db, token)).not.toBeNull()
    expect(await residentAccess(db, `${token.slice(0, -1)}!`)).toBeNull()
    expect(await residentAccess(db, '')).toBeNull()
  })

  test('neither token nor start secret stands in the database', async () => {
    const start = body()
    const { token } = await started(association('mha'), start)
    for (const table of ['conversation', 'event', 'command', 'queue', 'resident_token'] as const) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute())
      expect(rows).not.toContain(token)
      expect(rows).not.toContain(start.start)
    }
  })

  test('words that no database can keep are mended, never lost', async () => {
    const { access, conversation } = await started()
    await actForResident(actionContext, access, words('a\0b \uD800 ✓ 😀 مرحبا'))
    expect((await loadConversation(db, conversation))?.messages[0]?.text).toBe('ab \uFFFD ✓ 😀 مرحبا')
  })

  test('for every command the old state with its events is the fresh state, in conversation and queue', async () => {
    const { access, conversation } = await started()
    const steps = [
      () => actForResident(actionContext, access, words('Hello?')),
      () =>
        actForResident(actionContext, access, {
          type: 'choose_language',
          clientId: randomUUID(),
          language: 'cy',
        }),
      () => actForAdviser(actionContext, SIAN, take(conversation)),
      () => actForAdviser(actionContext, SIAN, { type: 'put_back', conversation, clientId: randomUUID() }),
      () => actAsSystem(actionContext, conversation, { type: 'watch_targets' }),
      () => actForAdviser(actionContext, DAFYDD, take(conversation)),
      () => actForAdviser(actionContext, DAFYDD, reply(conversation, 'Bore da')),
      () =>
        actForAdviser(actionContext, DAFYDD, {
          type: 'close',
          conversation,
          clientId: randomUUID(),
          outcome: 'answered',
          referredTo: null,
        }),
    ]
    for (const [index, step] of steps.entries()) {
      // From the fifth step on the target is about to be late.
      clock.set(`2026-11-26T10:${index < 4 ? 16 : 17}:30.000Z`)
      const before = await loadConversation(db, conversation)
      announced.length = 0
      await step()
      const news = announced.flatMap(({ events }) => events)
      expect(news.length, `step ${index} changes something`).toBeGreaterThan(0)
      expect(replay(news, before)).toEqual(await loadConversation(db, conversation))
      const [row] = await loadQueueRows(db, 'mha')
      expect(announced.at(-1)?.row ?? undefined).toEqual(row)
    }
    expect(await loadQueueRows(db, 'mha')).toEqual([])
  })
})

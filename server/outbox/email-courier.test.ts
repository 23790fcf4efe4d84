import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EnquiryBody } from '../../shared/protocol/commands.ts'
import { type Access, residentAccess } from '../access/access.ts'
import { actForResident } from '../actions/commands.ts'
import { startEnquiry } from '../actions/start.ts'
import { createMailer, type Mailer } from '../email/mailer.ts'
import { createLog } from '../log.ts'
import { loadConversation } from '../storage/conversations.ts'
import { eraseClosed } from '../storage/erasure.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { type FarMailbox, startFarMailbox } from '../testing/far-mailbox.ts'
import { handClock } from '../testing/people.ts'
import { loadLocales } from '../words.ts'
import { createAllowance, createDeliveryJob } from './deliver.ts'
import { emailCourier, MAX_EMAILS_PER_INBOX } from './email-courier.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const locales = loadLocales('locales')
const byEmail = (email: string) => ({ text: 'The gate', name: 'Beryl Pugh', reply_by: 'email', email })
const BY_PHONE = { text: 'The gate', name: 'Beryl Pugh', reply_by: 'phone', phone: '01632 960555' }

onEachDatabase('emailing', make => {
  let on: OpenActionContext
  let far: FarMailbox
  let mailer: Mailer
  const clock = handClock(NOW)
  const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString())

  beforeEach(async () => {
    clock.set(NOW)
    on = await openActionContext(make, clock)
    far = await startFarMailbox()
    mailer = mailerTo(far)
  })
  afterEach(async () => {
    mailer.close()
    await far.close()
    await on.end()
  })

  const mailerTo = ({ port }: FarMailbox) =>
    createMailer(
      {
        server: { host: '127.0.0.1', port, secure: false, login: null },
        from: { name: '', address: 'contact@doorstep.example' },
      },
      createLog('silent'),
    )

  async function message(
    email = 'beryl@example.org',
    changes: Partial<EnquiryBody> = {},
    actionContext = on.actionContext,
  ): Promise<Access> {
    const about = { start: randomUUID(), kind: 'message', language: 'en', page: null } as const
    const body: EnquiryBody = { ...about, fields: byEmail(email), ...changes }
    const answer = await startEnquiry(actionContext, association('mha'), body)
    const access = answer.ok ? await residentAccess(on.db, answer.started.token) : null
    if (!access) throw new Error('not started')
    return access
  }
  const run = (by: Mailer | null = mailer, most = 100) =>
    createDeliveryJob({ ...emailCourier, perMinute: most })({
      ...on.actionContext,
      locales,
      mailer: by,
      allowance: createAllowance(clock),
    })
  const state = async ({ conversation }: Access) => {
    const found = await loadConversation(on.db, conversation)
    if (!found) throw new Error('gone')
    return found
  }
  const resultOf = async (access: Access) => (await state(access)).confirmation?.result
  const waiting = () => on.db.selectFrom('outbox').selectAll().where('kind', '=', 'email').execute()
  const ledger = () => on.db.selectFrom('email_ledger').selectAll().execute()
  const resident = (access: Access, wanted: object) =>
    actForResident(on.actionContext, access, { clientId: randomUUID(), ...wanted } as Parameters<
      typeof actForResident
    >[2])

  test('is written down with the contact, sent once, and said to have been sent; no promise is kept by it', async () => {
    const access = await message('beryl@example.org', { language: 'cy', size: 'large' })
    expect(await waiting()).toMatchObject([{ conversation_id: access.conversation, tries: 0, try_at: NOW }])
    expect(await run()).toBeNull()
    expect(far.received).toHaveLength(1)
    expect(far.received[0]?.to).toEqual(['beryl@example.org'])
    expect(far.received[0]?.headers.get('content-language')).toBe('cy')
    expect(far.received[0]?.html).toContain('font-size:24px')
    expect(far.received[0]?.text).toContain('Mae’ch neges gennym ni')
    const { confirmation, targets } = await state(access)
    expect(confirmation).toMatchObject({ result: 'sent', to: 'beryl@example.org' })
    expect(targets.map(({ metAt }) => metAt)).toEqual(targets.map(() => null))
    expect(on.announced.at(-1)?.events).toMatchObject([{ type: 'emailed', result: 'sent' }])
    await run()
    expect(far.received).toHaveLength(1)
    expect(await waiting()).toEqual([])
  })

  test('in the language that was chosen since', async () => {
    const access = await message()
    await resident(access, { type: 'choose_language', language: 'pl' })
    await run()
    expect(far.received[0]?.headers.get('content-language')).toBe('pl')
  })

  test('the same start again is the same contact, and no second email', async () => {
    const start = randomUUID()
    await message('beryl@example.org', { start })
    await message('beryl@example.org', { start })
    await run()
    expect(far.received).toHaveLength(1)
  })

  test('a house that sends no email writes nothing down', async () => {
    const access = await message('beryl@example.org', {}, { ...on.actionContext, emails: false })
    expect([await waiting(), await ledger()]).toEqual([[], []])
    expect((await state(access)).confirmation).toBeNull()
  })

  test('a house that sends none any more says so of what was to be sent', async () => {
    const access = await message()
    await run(null)
    expect(await resultOf(access)).toBe('gave_up')
  })

  test('an address that takes none is not tried again', async () => {
    const access = await message('nobody@example.org')
    far.answerNext({ code: 550, at: 'recipient' })
    expect(await run()).toBeNull()
    expect(await resultOf(access)).toBe('refused')
    later(48 * HOUR)
    await run()
    expect(far.tried()).toBe(1)
  })

  test('tried again after longer and longer pauses for a day, and in the end said to have failed', async () => {
    const access = await message()
    const pauses: number[] = []
    for (;;) {
      far.answerNext({ code: 451, at: 'end' })
      const wait = await run()
      if (wait === null) break
      pauses.push(wait)
      later(wait - 1)
      await run()
      expect(far.tried(), 'not a moment before').toBe(pauses.length)
      expect(await resultOf(access)).toBeNull()
      later(1)
    }
    expect(pauses.map(wait => wait / MINUTE)).toEqual([1, 5, 20, 60, 180, 420, 780])
    const day = pauses.reduce((sum, wait) => sum + wait, 0) / HOUR
    expect(day).toBeGreaterThan(24)
    expect(day).toBeLessThan(25)
    expect(await resultOf(access)).toBe('gave_up')
    expect(await waiting()).toEqual([])
  })

  test('once a server takes it again, it goes, under the same Message-ID', async () => {
    const access = await message()
    far.answerNext({ code: 451, at: 'end' })
    await run()
    later(MINUTE)
    await run()
    const ids = far.received.map(({ headers }) => headers.get('message-id'))
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
    expect(await resultOf(access)).toBe('sent')
  })

  test('whoever dies between sending and noting it leaves it to the next: twice rather than never', async () => {
    const access = await message()
    const dying: Mailer = {
      ...mailer,
      async send(email) {
        await mailer.send(email)
        throw new Error('killed')
      },
    }
    await expect(run(dying)).rejects.toThrow('killed')
    await run()
    expect(far.received).toHaveLength(1)
    later(2 * MINUTE)
    await run()
    expect(far.received).toHaveLength(2)
    expect(await resultOf(access)).toBe('sent')
  })

  test('what ends every try without an answer is given up in the end', async () => {
    const access = await message()
    let tries = 0
    const dying: Mailer = {
      ...mailer,
      send: () => {
        tries += 1
        return Promise.reject(new Error('a fault of ours'))
      },
    }
    for (let n = 0; n < 30; n += 1) {
      await run(dying).catch(() => {})
      later(2 * MINUTE)
    }
    expect(await resultOf(access)).toBe('gave_up')
    expect(tries).toBe(20)
  })

  test('two processes at once send it once', async () => {
    await message()
    await Promise.all([run(), run()])
    expect(far.received).toHaveLength(1)
  })

  test('what is taken back before it is sent is not confirmed, and what is taken back meanwhile is still noted', async () => {
    const first = await message()
    await resident(first, { type: 'end' })
    await run()
    expect(far.received).toEqual([])
    const second = await message()
    await run({
      ...mailer,
      async send(email) {
        await resident(second, { type: 'end' })
        return mailer.send(email)
      },
    })
    expect(far.received).toHaveLength(1)
    expect(await resultOf(second)).toBe('sent')
    expect(await waiting()).toEqual([])
  })

  test('a mended address gets its own; what had not gone to the wrong one never does', async () => {
    const access = await message('beryll@example.org')
    const fields = byEmail('beryl@example.org')
    expect(await resident(access, { type: 'change_fields', fields, size: 'larger' })).toMatchObject({
      ok: true,
    })
    await run()
    expect(far.received.map(({ to }) => to)).toEqual([['beryl@example.org']])
    expect(far.received[0]?.html).toContain('font-size:32px')
    await resident(access, { type: 'change_fields', fields: BY_PHONE })
    await run()
    expect(far.received).toHaveLength(1)
  })

  test('an address that is given up for a telephone number and given again is still written to, once', async () => {
    const access = await message()
    await resident(access, { type: 'change_fields', fields: BY_PHONE })
    expect(await waiting()).toEqual([])
    await resident(access, { type: 'change_fields', fields: byEmail('beryl@example.org') })
    await run()
    await run()
    expect(far.received).toHaveLength(1)
    expect(await resultOf(access)).toBe('sent')
  })

  test('an inbox gets no more than a few in a day, however its address is written; then none, and the adviser sees it', async () => {
    const ways = ['beryl@example.org', 'BERYL@example.org', 'beryl+1@example.org', 'Beryl+2@Example.Org']
    const sent: Access[] = []
    for (let n = 0; n < MAX_EMAILS_PER_INBOX; n += 1) sent.push(await message(ways[n % ways.length]))
    for (const _ of sent) await run()
    expect(far.received).toHaveLength(MAX_EMAILS_PER_INBOX)
    const more = await message()
    const neighbour = await message('dafydd@example.org')
    await run()
    expect([await resultOf(more), await resultOf(neighbour)]).toEqual(['too_many', 'sent'])
    expect(far.received.at(-1)?.to).toEqual(['dafydd@example.org'])
    // What was not sent does not count: the day runs from what was.
    later(23 * HOUR)
    const early = await message()
    await run()
    expect(await resultOf(early)).toBe('too_many')
    later(HOUR)
    const next = await message()
    await run()
    expect(await resultOf(next)).toBe('sent')
  })

  test('no more goes to the mail server in a minute than is allowed, and the rest waits', async () => {
    for (const name of ['a', 'b', 'c']) await message(`${name}@example.org`)
    expect(await run(mailer, 2)).toBe(MINUTE)
    expect(far.received).toHaveLength(2)
    expect(await waiting()).toHaveLength(1)
  })

  test('what waits, and what was sent, is erased with its conversation', async () => {
    const sent = await message()
    await run()
    const waits = await message()
    expect(await ledger()).toMatchObject([{ conversation_id: sent.conversation }])
    expect(await waiting()).toMatchObject([{ conversation_id: waits.conversation }])
    for (const access of [sent, waits]) await resident(access, { type: 'end' })
    later(1)
    expect(await eraseClosed(on.db, 'mha', clock.now())).toBe(2)
    expect([await waiting(), await ledger()]).toEqual([[], []])
  })
})

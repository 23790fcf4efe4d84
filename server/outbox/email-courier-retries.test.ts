import { expect, test } from 'vitest'
import type { Access } from '../access/access.ts'
import type { Mailer } from '../email/mailer.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { emailingOn, HOUR_MS, MINUTE_MS } from '../testing/emailing.ts'
import { MAX_EMAILS_PER_INBOX } from './email-courier.ts'

onEachDatabase('emailing', make => {
  const { scene, message, later, run, resultOf, waiting } = emailingOn(make)

  test('tried again after longer and longer pauses for a day, and in the end said to have failed', async () => {
    const access = await message()
    const pauses: number[] = []
    for (;;) {
      scene.far.answerNext({ code: 451, at: 'end' })
      const wait = await run()
      if (wait === null) break
      pauses.push(wait)
      later(wait - 1)
      await run()
      expect(scene.far.tried(), 'not a moment before').toBe(pauses.length)
      expect(await resultOf(access)).toBeNull()
      later(1)
    }
    expect(pauses.map(wait => wait / MINUTE_MS)).toEqual([1, 5, 20, 60, 180, 420, 780])
    const day = pauses.reduce((sum, wait) => sum + wait, 0) / HOUR_MS
    expect(day).toBeGreaterThan(24)
    expect(day).toBeLessThan(25)
    expect(await resultOf(access)).toBe('gave_up')
    expect(await waiting()).toEqual([])
  })

  test('one that has waited for more than three days is given up, and goes to nobody', async () => {
    const access = await message()
    later(72 * HOUR_MS + 1)
    await run()
    expect(await resultOf(access)).toBe('gave_up')
    expect(scene.far.received).toHaveLength(0)
    const inTime = await message()
    later(72 * HOUR_MS)
    await run()
    expect(await resultOf(inTime)).toBe('sent')
  })

  test('once a server takes it again, it goes, under the same Message-ID', async () => {
    const access = await message()
    scene.far.answerNext({ code: 451, at: 'end' })
    await run()
    later(MINUTE_MS)
    await run()
    const ids = scene.far.received.map(({ headers }) => headers.get('message-id'))
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
    expect(await resultOf(access)).toBe('sent')
  })

  test('whoever dies between sending and noting it leaves it to the next: twice rather than never', async () => {
    const access = await message()
    const dying: Mailer = {
      ...scene.mailer,
      async send(email) {
        await scene.mailer.send(email)
        throw new Error('killed')
      },
    }
    await expect(run(dying)).rejects.toThrow('killed')
    await run()
    expect(scene.far.received).toHaveLength(1)
    later(2 * MINUTE_MS)
    await run()
    expect(scene.far.received).toHaveLength(2)
    expect(await resultOf(access)).toBe('sent')
  })

  test('what ends every try without an answer is given up in the end', async () => {
    const access = await message()
    let tries = 0
    const dying: Mailer = {
      ...scene.mailer,
      send: () => {
        tries += 1
        return Promise.reject(new Error('a fault of ours'))
      },
    }
    for (let n = 0; n < 30; n += 1) {
      await run(dying).catch(() => {})
      later(2 * MINUTE_MS)
    }
    expect(await resultOf(access)).toBe('gave_up')
    expect(tries).toBe(20)
  })

  test('two processes at once send it once', async () => {
    await message()
    await Promise.all([run(), run()])
    expect(scene.far.received).toHaveLength(1)
  })

  test('an inbox gets no more than a few in a day, however its address is written; then none, and the adviser sees it', async () => {
    const ways = ['beryl@example.org', 'BERYL@example.org', 'beryl+1@example.org', 'Beryl+2@Example.Org']
    const sent: Access[] = []
    for (let n = 0; n < MAX_EMAILS_PER_INBOX; n += 1) sent.push(await message(ways[n % ways.length]))
    for (const _ of sent) await run()
    expect(scene.far.received).toHaveLength(MAX_EMAILS_PER_INBOX)
    const more = await message()
    const neighbour = await message('dafydd@example.org')
    await run()
    expect([await resultOf(more), await resultOf(neighbour)]).toEqual(['too_many', 'sent'])
    expect(scene.far.received.at(-1)?.to).toEqual(['dafydd@example.org'])
    // What was not sent does not count: the day runs from what was.
    later(23 * HOUR_MS)
    const early = await message()
    await run()
    expect(await resultOf(early)).toBe('too_many')
    later(HOUR_MS)
    const next = await message()
    await run()
    expect(await resultOf(next)).toBe('sent')
  })

  test('no more goes to the mail server in a minute than is allowed, and the rest waits', async () => {
    for (const name of ['a', 'b', 'c']) await message(`${name}@example.org`)
    expect(await run(scene.mailer, 2)).toBe(MINUTE_MS)
    expect(scene.far.received).toHaveLength(2)
    expect(await waiting()).toHaveLength(1)
  })
})

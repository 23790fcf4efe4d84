import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eraseClosed } from '../storage/erasure.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { byEmail, emailingOn, HOUR_MS, NOW } from '../testing/emailing.ts'

const BY_PHONE = { text: 'The gate', name: 'Beryl Pugh', reply_by: 'phone', phone: '01632 960555' }

onEachDatabase('emailing', make => {
  const { scene, clock, message, state, later, run, resultOf, waiting, ledger, resident } = emailingOn(make)

  test('is written down with the contact, sent once, and said to have been sent; no promise is kept by it', async () => {
    const access = await message('beryl@example.org', { language: 'cy', size: 'large' })
    expect(await waiting()).toMatchObject([{ conversation_id: access.conversation, tries: 0, try_at: NOW }])
    expect(await run()).toBeNull()
    expect(scene.far.received).toHaveLength(1)
    expect(scene.far.received[0]?.to).toEqual(['beryl@example.org'])
    expect(scene.far.received[0]?.headers.get('content-language')).toBe('cy')
    expect(scene.far.received[0]?.html).toContain('font-size:24px')
    expect(scene.far.received[0]?.text).toContain('Mae’ch neges gennym ni')
    const { confirmation, targets } = await state(access)
    expect(confirmation).toMatchObject({ result: 'sent', to: 'beryl@example.org' })
    expect(targets.map(({ metAt }) => metAt)).toEqual(targets.map(() => null))
    expect(scene.on.announced.at(-1)?.events).toMatchObject([{ type: 'emailed', result: 'sent' }])
    await run()
    expect(scene.far.received).toHaveLength(1)
    expect(await waiting()).toEqual([])
  })

  test('in the language that was chosen since', async () => {
    const access = await message()
    await resident(access, { type: 'choose_language', language: 'pl' })
    await run()
    expect(scene.far.received[0]?.headers.get('content-language')).toBe('pl')
  })

  test('the same start again is the same contact, and no second email', async () => {
    const start = randomUUID()
    await message('beryl@example.org', { start })
    await message('beryl@example.org', { start })
    await run()
    expect(scene.far.received).toHaveLength(1)
  })

  test('a house that sends no email writes nothing down', async () => {
    const access = await message('beryl@example.org', {}, { ...scene.on.actionContext, emails: false })
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
    scene.far.answerNext({ code: 550, at: 'recipient' })
    expect(await run()).toBeNull()
    expect(await resultOf(access)).toBe('refused')
    later(48 * HOUR_MS)
    await run()
    expect(scene.far.tried()).toBe(1)
  })

  test('what is taken back before it is sent is not confirmed, and what is taken back meanwhile is still noted', async () => {
    const first = await message()
    await resident(first, { type: 'end' })
    await run()
    expect(scene.far.received).toEqual([])
    const second = await message()
    await run({
      ...scene.mailer,
      async send(email) {
        await resident(second, { type: 'end' })
        return scene.mailer.send(email)
      },
    })
    expect(scene.far.received).toHaveLength(1)
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
    expect(scene.far.received.map(({ to }) => to)).toEqual([['beryl@example.org']])
    expect(scene.far.received[0]?.html).toContain('font-size:32px')
    await resident(access, { type: 'change_fields', fields: BY_PHONE })
    await run()
    expect(scene.far.received).toHaveLength(1)
  })

  test('an address that is given up for a telephone number and given again is still written to, once', async () => {
    const access = await message()
    await resident(access, { type: 'change_fields', fields: BY_PHONE })
    expect(await waiting()).toEqual([])
    await resident(access, { type: 'change_fields', fields: byEmail('beryl@example.org') })
    await run()
    await run()
    expect(scene.far.received).toHaveLength(1)
    expect(await resultOf(access)).toBe('sent')
  })

  test('what waits, and what was sent, is erased with its conversation', async () => {
    const sent = await message()
    await run()
    const waits = await message()
    expect(await ledger()).toMatchObject([{ conversation_id: sent.conversation }])
    expect(await waiting()).toMatchObject([{ conversation_id: waits.conversation }])
    for (const access of [sent, waits]) await resident(access, { type: 'end' })
    later(1)
    expect(await eraseClosed(scene.on.db, 'mha', clock.now())).toBe(2)
    expect([await waiting(), await ledger()]).toEqual([[], []])
  })
})

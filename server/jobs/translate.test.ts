import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Access, residentAccess } from '../access/access.ts'
import { createLimiter } from '../access/limiter.ts'
import { actForAdviser, actForResident } from '../actions/commands.ts'
import { startContact, startConversation } from '../actions/start.ts'
import { loadConversation } from '../storage/conversations.ts'
import { eraseClosed } from '../storage/erasure.ts'
import { type ActingOn, actingOn, association } from '../testing/acting.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { answerJson, type FarTranslator, startFarTranslator } from '../testing/far-translator.ts'
import { handClock, SIAN } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { createTranslator, type Translator } from '../translation/translator.ts'
import { translateWhatWaits } from './translate.ts'

const MESSAGE = { text: 'Okno', name: 'Agnieszka Wrona', reply_by: 'phone', phone: '01632 960555' }

onEachDatabase('translating', make => {
  let on: ActingOn
  let far: FarTranslator
  let access: Access
  let translator: Translator
  const clock = handClock('2026-11-26T10:15:00.000Z')

  beforeEach(async () => {
    clock.set('2026-11-26T10:15:00.000Z')
    on = await actingOn(make, clock)
    far = await startFarTranslator()
    translator = createTranslator({ url: far.url, key: null })
    const answer = await startConversation(on.acting, association('mha'), startBody({ language: 'pl' }), true)
    const made = answer.ok ? await residentAccess(on.db, answer.started.token) : null
    if (!made) throw new Error('not started')
    access = made
  })
  afterEach(async () => {
    await far.close()
    await on.end()
  })

  type Wanted = Parameters<typeof actForResident>[2] extends infer C
    ? C extends { clientId: string }
      ? Omit<C, 'clientId'>
      : never
    : never
  const resident = (wanted: Wanted) =>
    actForResident(on.acting, access, { clientId: randomUUID(), ...wanted } as Parameters<
      typeof actForResident
    >[2])
  /** From now on it is this contact that is spoken of. */
  const form = async (fields: Readonly<Record<string, string>>, language = 'pl', acting = on.acting) => {
    const kind = fields.place ? ('appointment' as const) : ('message' as const)
    const body = { start: randomUUID(), kind, language, page: null, fields }
    const answer = await startContact(acting, association('mha'), body)
    const made = answer.ok ? await residentAccess(on.db, answer.started.token) : null
    if (!made) throw new Error('not started')
    access = made
  }
  const say = (text: string) => resident({ type: 'say', text, language: 'pl' })
  const adviser = (wanted: object) =>
    actForAdviser(on.acting, SIAN, {
      clientId: randomUUID(),
      conversation: access.conversation,
      ...wanted,
    } as Parameters<typeof actForAdviser>[2])
  const reply = async (text: string, language = 'en') => {
    await adviser({ type: 'take' })
    return adviser({ type: 'reply', text, language, promise: null })
  }
  const run = (by: Translator | null = translator, most = 100) =>
    translateWhatWaits({ acting: on.acting, translator: by, allowance: createLimiter(clock, most, 60) })
  const state = async () => {
    const found = await loadConversation(on.db, access.conversation)
    if (!found) throw new Error('gone')
    return found
  }
  const waiting = () => on.db.selectFrom('translation').selectAll().execute()

  test('nothing leaves the house before the resident has said yes, and then what stands there goes too', async () => {
    await say('Nie mam ciepłej wody')
    await run()
    expect(far.asked).toEqual([])
    expect(await resident({ type: 'allow_translation', allowed: true })).toMatchObject({ ok: true })
    await reply('We are looking into it')
    await run()
    expect(far.asked.map(({ q, source, target }) => [q, source, target]).sort()).toEqual([
      ['Nie mam ciepłej wody', 'pl', 'en'],
      ['We are looking into it', 'en', 'pl'],
    ])
    const { messages, translations } = await state()
    expect(messages.map(({ n, text }) => [text, translations[n]?.text, translations[n]?.language])).toEqual([
      ['Nie mam ciepłej wody', '(pl to en) Nie mam ciepłej wody', 'en'],
      ['We are looking into it', '(en to pl) We are looking into it', 'pl'],
    ])
    expect(await waiting()).toEqual([])
    await run()
    expect(far.asked).toHaveLength(2)
  })

  test('a machine keeps no promise, and finds no danger that nobody wrote', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    far.answerNext(answerJson(200, { translatedText: 'I can smell gas' }))
    await say('Dzień dobry')
    await run()
    const { targets, hazards, translations } = await state()
    expect(Object.values(translations).map(one => one?.text)).toEqual(['I can smell gas'])
    expect(targets.map(({ metAt }) => metAt)).toEqual([null])
    expect(hazards).toBeNull()
  })

  test('what was written in a form goes as its writer ticked, field by field; no name, no number, no address', async () => {
    const filled = {
      place: 'home',
      text: 'Okno się nie zamyka',
      free_when: 'rano',
      name: 'Agnieszka Wrona',
      reply_by: 'phone',
      phone: '01632 960555',
      address: 'Wysoka 3',
      person: 'Siân',
      spoken: 'Polski',
    }
    await form(filled)
    await run()
    expect(far.asked).toEqual([])
    await form({ ...filled, machine: 'yes' })
    expect((await state()).fields).toEqual(filled)
    expect((await waiting()).map(({ field }) => field).sort()).toEqual(['free_when', 'text'])
    await run()
    expect(far.asked.map(({ q, source, target }) => [q, source, target]).sort()).toEqual([
      ['Okno się nie zamyka', 'pl', 'en'],
      ['rano', 'pl', 'en'],
    ])
    expect((await state()).written.free_when?.made).toMatchObject({ text: '(pl to en) rano', language: 'en' })
    expect(await waiting()).toEqual([])

    await resident({ type: 'change_fields', fields: { ...filled, text: 'Drzwi' } })
    await run()
    expect(far.asked.map(({ q }) => q).slice(2)).toEqual(['Drzwi'])
    await resident({ type: 'change_fields', fields: { ...filled, text: 'Dach' } })
    await resident({ type: 'allow_translation', allowed: false })
    await run()
    expect([far.asked.length, await waiting()]).toEqual([3, []])
    await resident({ type: 'allow_translation', allowed: true })
    await run()
    expect((await state()).written.text?.made).toMatchObject({ text: '(pl to en) Dach' })
  })

  test('a text that is changed while the machine is at work is translated anew, and the late words are dropped', async () => {
    await form({ ...MESSAGE, machine: 'yes' })
    const slow: Translator = {
      ...translator,
      async translate(wanted) {
        const attempt = await translator.translate(wanted)
        await resident({ type: 'change_fields', fields: { ...MESSAGE, text: 'Drzwi' } })
        return attempt
      },
    }
    await run(slow)
    expect((await state()).written.text?.made).toBeUndefined()
    expect(await waiting()).toHaveLength(1)
    await run()
    expect((await state()).written.text?.made).toMatchObject({ text: '(pl to en) Drzwi' })
    expect(await waiting()).toEqual([])
  })

  test('what was withdrawn goes to no machine any more, and is erased with the rest', async () => {
    await form({ ...MESSAGE, machine: 'yes' })
    expect(await waiting()).toHaveLength(1)
    await resident({ type: 'end' })
    await run()
    expect([far.asked, await waiting()]).toEqual([[], []])
    await form({ ...MESSAGE, machine: 'yes' })
    await reply('On Friday')
    await adviser({ type: 'close', outcome: 'answered', referredTo: null })
    expect(await waiting()).toHaveLength(2)
    expect(await eraseClosed(on.db, 'mha', '2026-11-26T10:15:00.001Z')).toBe(2)
    expect(await waiting()).toEqual([])
  })

  test('leave is taken from no form in Welsh, nor where no machine knows its language', async () => {
    await form({ ...MESSAGE, machine: 'yes' }, 'cy')
    expect(await state()).toMatchObject({ translation: null, fields: MESSAGE })
    const without = { ...on.acting, translates: () => false }
    await form({ ...MESSAGE, machine: 'yes' }, 'pl', without)
    expect(await state()).toMatchObject({ translation: null, fields: MESSAGE })
  })

  test('an adviser asks again for a field that could not be translated', async () => {
    await form({ ...MESSAGE, machine: 'yes' })
    far.answerNext(answerJson(400, {}))
    await run()
    expect((await state()).written.text?.made).toMatchObject({ text: null })
    await adviser({ type: 'translate_again', of: 1, field: 'text' })
    await run()
    expect((await state()).written.text?.made).toMatchObject({ text: '(pl to en) Okno' })
  })

  test('Welsh never goes to a machine, whoever writes it and whatever was allowed', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await reply('Bore da', 'cy')
    await resident({ type: 'choose_language', language: 'cy' })
    await resident({ type: 'say', text: 'Helo', language: 'cy' })
    await reply('Good morning')
    await run()
    expect(far.asked).toEqual([])
    expect(await waiting()).toEqual([])
  })

  test('taken back, nothing more goes, and what is there stays', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await say('Raz')
    await run()
    await say('Dwa')
    await resident({ type: 'allow_translation', allowed: false })
    await say('Trzy')
    await run()
    expect(far.asked.map(({ q }) => q)).toEqual(['Raz'])
    expect(Object.keys((await state()).translations)).toHaveLength(1)
  })

  test('taken back while the machine is at work, its words are dropped', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await say('Raz')
    const slow: Translator = {
      ...translator,
      async translate(wanted) {
        const attempt = await translator.translate(wanted)
        await resident({ type: 'allow_translation', allowed: false })
        return attempt
      },
    }
    await run(slow)
    expect((await state()).translations).toEqual({})
    expect(await waiting()).toEqual([])
  })

  test('tried again after a while, after the time the machine names, and in the end said to have failed', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await say('Raz')
    far.answerNext(
      answerJson(500, {}),
      answerJson(429, {}, { 'retry-after': '60' }),
      answerJson(500, {}),
      answerJson(500, {}),
    )
    expect(await run()).toBe(2000)
    clock.set('2026-11-26T10:15:01.999Z')
    await run()
    expect(far.asked).toHaveLength(1)
    clock.set('2026-11-26T10:15:02.000Z')
    expect(await run()).toBe(60_000)
    clock.set('2026-11-26T10:16:02.000Z')
    expect(await run()).toBe(30_000)
    expect((await state()).translations).toEqual({})
    clock.set('2026-11-26T10:16:32.000Z')
    expect(await run()).toBeNull()
    const failed = await state()
    const [of] = Object.keys(failed.translations).map(Number)
    expect(Object.values(failed.translations)).toMatchObject([{ language: 'en', text: null }])

    await adviser({ type: 'translate_again', of })
    await adviser({ type: 'translate_again', of })
    await run()
    expect(Object.values((await state()).translations)).toMatchObject([{ text: '(pl to en) Raz' }])
    expect(far.asked).toHaveLength(5)
  })

  test('whoever dies in the middle of a try leaves it to the next, and two at once make one translation', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await say('Raz')
    await Promise.all([run(), run()])
    expect(far.asked).toHaveLength(1)
    await say('Dwa')
    const dying: Translator = { ...translator, translate: () => Promise.reject(new Error('killed')) }
    await expect(run(dying)).rejects.toThrow('killed')
    await run()
    expect(far.asked).toHaveLength(1)
    clock.set('2026-11-26T10:15:15.000Z')
    await run()
    expect(far.asked.map(({ q }) => q)).toEqual(['Raz', 'Dwa'])
  })

  test('a house without a translator says so of what was promised one', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await say('Raz')
    await run(null)
    expect(Object.values((await state()).translations)).toMatchObject([{ text: null }])
    expect(
      await actForResident({ ...on.acting, translates: () => false }, access, {
        type: 'allow_translation',
        clientId: randomUUID(),
        allowed: false,
      }),
    ).toMatchObject({ ok: true })
    expect(
      await actForResident({ ...on.acting, translates: () => false }, access, {
        type: 'allow_translation',
        clientId: randomUUID(),
        allowed: true,
      }),
    ).toEqual({ ok: false, refusal: { name: 'language_not_offered' } })
  })

  test('no more is asked in a minute than is allowed, and the rest waits', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    for (const text of ['Raz', 'Dwa', 'Trzy']) await say(text)
    expect(await run(translator, 2)).toBe(60_000)
    expect(far.asked.map(({ q }) => q).sort()).toEqual(['Dwa', 'Raz'])
    expect(await waiting()).toHaveLength(1)
  })

  test('the last answer is translated after the conversation has closed, and all of it is erased with the rest', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await reply('You will have a new boiler on Friday')
    await adviser({ type: 'close', outcome: 'answered', referredTo: null })
    expect(await waiting()).toHaveLength(1)
    await run()
    expect(Object.values((await state()).translations)).toMatchObject([{ language: 'pl' }])
    expect(await eraseClosed(on.db, 'mha', '2026-11-26T10:15:00.001Z')).toBe(1)
    expect(await on.db.selectFrom('event').selectAll().execute()).toEqual([])
  })

  test('leave is taken back after the end too, and given no more', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await reply('Goodbye')
    await adviser({ type: 'close', outcome: 'answered', referredTo: null })
    expect(await resident({ type: 'allow_translation', allowed: false })).toMatchObject({ ok: true })
    await run()
    expect([far.asked, await waiting()]).toEqual([[], []])
    expect(await resident({ type: 'allow_translation', allowed: true })).toMatchObject({
      refusal: { name: 'conversation_closed' },
    })
  })

  test('what still waits for a translation is erased with its conversation', async () => {
    await resident({ type: 'allow_translation', allowed: true })
    await reply('Goodbye')
    await adviser({ type: 'close', outcome: 'answered', referredTo: null })
    expect(await eraseClosed(on.db, 'mha', '2026-11-26T10:15:00.001Z')).toBe(1)
    expect(await waiting()).toEqual([])
  })

  test('a wish for a language outlasts a switch to another and the turn into a call back', async () => {
    await resident({ type: 'wish_language', wish: ' Cymraeg ' })
    await resident({ type: 'choose_language', language: 'en' })
    const fields = { name: 'Beryl Pugh', phone: '01632 960555', slot: 'soon', spoken: 'Cymraeg' }
    expect(await resident({ type: 'convert', to: 'callback', fields })).toMatchObject({ ok: true })
    expect(await state()).toMatchObject({
      kind: 'callback',
      language: 'en',
      wish: 'Cymraeg',
      fields: { spoken: 'Cymraeg' },
    })
  })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { eraseClosed } from '../storage/erasure.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { answerJson } from '../testing/test-translator.ts'
import { type Translating, translatingOn } from '../testing/translating.ts'
import type { Translator } from '../translation/translator.ts'

onEachDatabase('translating', make => {
  let { clock, on, far, translator, resident, adviser, say, reply, run, state, waiting, end } =
    {} as Translating
  beforeEach(async () => {
    ;({ clock, on, far, translator, resident, adviser, say, reply, run, state, waiting, end } =
      await translatingOn(make))
  })
  afterEach(() => end())

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
    const without = { ...on.actionContext, translates: () => false }
    expect(await resident({ type: 'allow_translation', allowed: false }, without)).toMatchObject({ ok: true })
    expect(await resident({ type: 'allow_translation', allowed: true }, without)).toEqual({
      ok: false,
      refusal: { name: 'language_not_offered' },
    })
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

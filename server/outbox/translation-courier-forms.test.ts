import { afterEach, beforeEach, expect, test } from 'vitest'
import { eraseClosed } from '../storage/erasure.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { answerJson } from '../testing/test-translator.ts'
import { type Translating, translatingOn } from '../testing/translating.ts'
import type { Translator } from '../translation/translator.ts'

const MESSAGE = { text: 'Okno', name: 'Agnieszka Wrona', reply_by: 'phone', phone: '01632 960555' }

onEachDatabase('translating what was told in a form', make => {
  let { on, far, translator, resident, adviser, form, reply, run, state, waiting, end } = {} as Translating
  beforeEach(async () => {
    ;({ on, far, translator, resident, adviser, form, reply, run, state, waiting, end } =
      await translatingOn(make))
  })
  afterEach(() => end())

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
    expect((await waiting()).map(({ part }) => part).sort()).toEqual(['free_when', 'text'])
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
    const without = { ...on.actionContext, translates: () => false }
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
})

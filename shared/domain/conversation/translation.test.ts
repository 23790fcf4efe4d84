import { expect, test } from 'vitest'
import { eventExamples } from '../../protocol/examples.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { ConversationEvent } from './events.ts'
import { type Conversation, replay } from './state.ts'
import { untranslated, willTranslate } from './translation.ts'

const AT = '2026-11-26T10:15:00.000Z'
const sian = { id: 'sian', name: 'Siân Morgan' }
const say = (text: string, language = 'pl'): Command => ({ type: 'say', text, language })
const reply = (text: string, language = 'en'): Command => ({
  type: 'reply',
  adviser: sian,
  text,
  language,
  promise: null,
  moved: [],
})
const allow = (allowed: boolean): Command => ({ type: 'allow_translation', allowed })

function after(...commands: readonly Command[]): Conversation {
  const events: ConversationEvent[] = [{ ...eventExamples.started, n: 1, at: AT }]
  const all: Command[] = [
    { type: 'choose_language', language: 'pl' },
    { type: 'take', adviser: sian },
    ...commands,
  ]
  for (const command of all) {
    const decision = decide(replay(events), command, AT)
    if ('refusal' in decision) throw new Error(decision.refusal.name)
    for (const body of decision.events) events.push({ ...body, n: events.length + 1, at: AT })
  }
  const state = replay(events)
  if (!state) throw new Error('no conversation')
  return state
}
const pairs = (state: Conversation) => untranslated(state).map(({ text, from, to }) => [text, from, to])

test('with leave, each side is translated for the other, and what is in the reader’s language is not', () => {
  const said = [say('Raz'), reply('One'), reply('Dwa', 'pl'), say('Three', 'en')]
  expect(pairs(after(...said))).toEqual([])
  expect(pairs(after(...said, allow(false)))).toEqual([])
  expect(pairs(after(...said, allow(true)))).toEqual([
    ['Raz', 'pl', 'en'],
    ['One', 'en', 'pl'],
  ])
})

test('Welsh is for people alone', () => {
  expect(pairs(after(allow(true), say('Helo', 'cy'), reply('Bore da', 'cy')))).toEqual([])
  const welsh = after(allow(true), { type: 'choose_language', language: 'cy' }, reply('Good morning'))
  expect(pairs(welsh)).toEqual([])
  expect(willTranslate(welsh, 'en')).toBe(false)
})

test('an adviser can know beforehand whether a machine will translate', () => {
  expect(willTranslate(after(), 'en')).toBe(false)
  expect(willTranslate(after(allow(true)), 'en')).toBe(true)
  expect(willTranslate(after(allow(true)), 'pl')).toBe(false)
  expect(willTranslate(after(allow(true), allow(false)), 'en')).toBe(false)
})

test('a translation stands beside its message and is made once; one in another language than is wanted is dropped', () => {
  const state = after(allow(true), reply('One'))
  const [{ of } = { of: 0 }] = untranslated(state)
  expect(decide(state, { type: 'translated', of, language: 'ar', text: 'واحد' }, AT)).toEqual({ events: [] })
  const made: Command = { type: 'translated', of, language: 'pl', text: ' Jeden ' }
  const done = after(allow(true), reply('One'), made)
  expect(done.translations[of]).toMatchObject({ language: 'pl', text: 'Jeden' })
  expect(done.messages.at(-1)).toMatchObject({ text: 'One', language: 'en' })
  expect(decide(done, made, AT)).toEqual({ events: [] })
})

test('what could not be translated is left until an adviser asks again', () => {
  const state = after(allow(true), say('Raz'))
  const [{ of } = { of: 0 }] = untranslated(state)
  const failed: Command = { type: 'translated', of, language: 'en', text: null }
  const again: Command = { type: 'translate_again', adviser: sian, of }
  expect(decide(state, again, AT)).toEqual({ events: [] })
  expect(pairs(after(allow(true), say('Raz'), failed))).toEqual([])
  expect(pairs(after(allow(true), say('Raz'), failed, again))).toEqual([['Raz', 'pl', 'en']])
})

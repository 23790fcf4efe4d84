import { expect, test } from 'vitest'
import { eventExamples } from '../../protocol/examples.ts'
import type { FieldValues } from '../enquiry/fields.ts'
import { replay } from './apply.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { ConversationEvent } from './events.ts'
import type { Conversation } from './state.ts'
import { aStart, factsAt } from './testing.ts'
import { pendingTranslations, willTranslate } from './translation.ts'

const AT = '2026-11-26T10:15:00.000Z'
const FACTS = factsAt(0)
const sian = { id: 'sian', name: 'Siân Morgan' }
const say = (text: string, language = 'pl'): Command => ({ type: 'say', text, language })
const reply = (text: string, language = 'en'): Command => ({
  type: 'reply',
  adviser: sian,
  text,
  language,
  promise: null,
})
const allow = (allowed: boolean): Command => ({ type: 'allow_translation', allowed })

function after(...commands: readonly Command[]): Conversation {
  const begun: ConversationEvent[] = [{ ...eventExamples.started, n: 1, at: AT }]
  const first: Command[] = [
    { type: 'choose_language', language: 'pl' },
    { type: 'take', adviser: sian },
  ]
  return stateOf(follow(begun, [...first, ...commands]))
}
function follow(before: readonly ConversationEvent[], commands: readonly Command[]): ConversationEvent[] {
  const events = [...before]
  for (const command of commands) {
    const decision = decide(replay(events), command, FACTS)
    if ('refusal' in decision) throw new Error(decision.refusal.name)
    for (const body of decision.events) events.push({ ...body, n: events.length + 1, at: AT })
  }
  return events
}
const pairs = (state: Conversation) =>
  pendingTranslations(state).map(({ text, from, to }) => [text, from, to])

test('with leave, each side is translated for the other, and what is in the reader’s language is not', () => {
  const said = [say('Raz'), reply('One'), reply('Dwa', 'pl'), say('Three', 'en')]
  expect(pairs(after(...said))).toEqual([])
  expect(pairs(after(...said, allow(false)))).toEqual([])
  expect(pairs(after(...said, allow(true)))).toEqual([
    ['Raz', 'pl', 'en'],
    ['One', 'en', 'pl'],
  ])
})

const ABOUT = { name: 'Agnieszka Wrona', place: 'office', reply_by: 'phone', phone: '01632 960555' }
const FILLED_IN = { ...ABOUT, text: 'Okno', needs: 'Bez schodów' }
const change = (fields: FieldValues): Command => ({ type: 'change_fields', fields })
/** A form sent in Polish, followed by these commands. */
function form(leave: boolean, ...commands: readonly Command[]): ConversationEvent[] {
  const about = { kind: 'appointment', language: 'pl', fields: FILLED_IN } as const
  const start = aStart({ ...about, translationConsent: leave })
  return follow([], [start, ...commands])
}
const stateOf = (events: readonly ConversationEvent[]) => {
  const state = replay(events)
  if (!state) throw new Error('no conversation')
  return state
}
const made = (of: number, field: 'text' | 'needs', text: string | null): Command => ({
  type: 'translated',
  of,
  field,
  language: 'en',
  text,
})

test('what is told in a form is translated with leave, before what is said; names and numbers never are', () => {
  expect(pairs(stateOf(form(false)))).toEqual([])
  expect(pairs(stateOf(form(false, allow(true))))).toEqual(pairs(stateOf(form(true))))
  expect(stateOf(form(true)).fields).toEqual(FILLED_IN)
  expect(pairs(stateOf(form(true, say('Raz'))))).toEqual([
    ['Okno', 'pl', 'en'],
    ['Bez schodów', 'pl', 'en'],
    ['Raz', 'pl', 'en'],
  ])
  expect(pairs(stateOf(form(true, allow(false))))).toEqual([])
  expect(pairs(stateOf(form(true, { type: 'end' })))).toEqual([])
})

test('the words of the form are still Polish after its writer has gone on in Welsh, and Welsh ones go to no machine', () => {
  const welsh: Command = { type: 'choose_language', language: 'cy' }
  expect(pairs(stateOf(form(true, welsh)))).toHaveLength(2)
  expect(pairs(stateOf(form(true, welsh, change({ ...FILLED_IN, text: 'Ffenest' }))))).toEqual([
    ['Bez schodów', 'pl', 'en'],
  ])
})

test('of a form that is changed the new text is translated, and the old stands with what was made of it', () => {
  const first = form(true, made(1, 'text', 'Window'), made(1, 'needs', 'No stairs'))
  expect(pairs(stateOf(first))).toEqual([])
  expect(stateOf(first).written).toMatchObject({
    text: { n: 1, made: { text: 'Window' } },
    needs: { n: 1, made: { text: 'No stairs' } },
  })
  const changed = follow(first, [change({ ...FILLED_IN, text: 'Drzwi' })])
  expect(pairs(stateOf(changed))).toEqual([['Drzwi', 'pl', 'en']])
  expect(stateOf(changed).written.needs?.made?.text).toBe('No stairs')
  expect(stateOf(changed).written.text?.made).toBeUndefined()
})

test('what comes late for a text that was changed meanwhile is dropped', () => {
  const changed = form(true, change({ ...FILLED_IN, text: 'Drzwi' }))
  const state = stateOf(changed)
  expect(decide(state, made(1, 'text', 'Window'), FACTS)).toEqual({ events: [] })
  const [wanted] = pendingTranslations(state)
  expect(wanted).toMatchObject({ field: 'text', text: 'Drzwi' })
  const done = stateOf(follow(changed, [made(wanted?.of ?? 0, 'text', 'Door')]))
  expect(done.written.text?.made?.text).toBe('Door')
  // As a page meets it that has not received the change.
  const late = {
    type: 'translated',
    of: 1,
    field: 'text',
    language: 'en',
    text: 'Window',
    n: 9,
    at: AT,
  } as const
  expect(replay([late], done)?.written).toEqual(done.written)
})

test('a field that could not be translated is left until an adviser asks again, and a message of its number is not meant', () => {
  const failed = form(true, made(1, 'text', null))
  expect(pairs(stateOf(failed))).toEqual([['Bez schodów', 'pl', 'en']])
  const again: Command = { type: 'translate_again', adviser: sian, of: 1 }
  expect(decide(stateOf(failed), again, FACTS)).toEqual({ events: [] })
  expect(pairs(stateOf(follow(failed, [{ ...again, field: 'text' }])))).toContainEqual(['Okno', 'pl', 'en'])
})

test('wherever a page has come in, old state and later events are the fresh state', () => {
  const events = form(
    true,
    made(1, 'text', 'Window'),
    made(1, 'needs', null),
    { type: 'translate_again', adviser: sian, of: 1, field: 'needs' },
    say('Raz'),
    change({ ...FILLED_IN, text: 'Drzwi' }),
  )
  expect(events.length).toBe(8)
  for (const n of events.keys())
    expect(replay(events.slice(n + 1), replay(events.slice(0, n + 1)))).toEqual(replay(events))
})

test('a log from before forms were translated is read as it was', () => {
  const before = { type: 'translated', of: 5, language: 'en', text: 'One' } as const
  const state = after(allow(true), say('Raz'))
  expect(state.messages[0]?.n).toBe(5)
  expect(replay([{ ...before, n: 6, at: AT }], state)?.translations[5]).toMatchObject({ text: 'One' })
})

test('a chat keeps its leave when it goes on as a message, and what is written there is translated too', () => {
  const left = after(
    allow(true),
    { type: 'put_back', adviser: sian },
    { type: 'convert', to: 'message', fields: { ...ABOUT, text: 'Okno' } },
  )
  expect(left).toMatchObject({ kind: 'message', translation: true })
  expect(pairs(left)).toEqual([['Okno', 'pl', 'en']])
})

test('dangers are looked for in what a person wrote in a form, and not in what a machine made of it', () => {
  const found = form(true, made(1, 'text', 'I can smell gas'))
  expect(stateOf(found).hazards).toBeNull()
  expect(stateOf(follow(found, [change({ ...ABOUT, text: 'Czuję gaz' })])).hazards?.found).toEqual(['gas'])
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
  const [{ of } = { of: 0 }] = pendingTranslations(state)
  expect(decide(state, { type: 'translated', of, language: 'ar', text: 'واحد' }, FACTS)).toEqual({
    events: [],
  })
  const made: Command = { type: 'translated', of, language: 'pl', text: ' Jeden ' }
  const done = after(allow(true), reply('One'), made)
  expect(done.translations[of]).toMatchObject({ language: 'pl', text: 'Jeden' })
  expect(done.messages.at(-1)).toMatchObject({ text: 'One', language: 'en' })
  expect(decide(done, made, FACTS)).toEqual({ events: [] })
})

test('what could not be translated is left until an adviser asks again', () => {
  const state = after(allow(true), say('Raz'))
  const [{ of } = { of: 0 }] = pendingTranslations(state)
  const failed: Command = { type: 'translated', of, language: 'en', text: null }
  const again: Command = { type: 'translate_again', adviser: sian, of }
  expect(decide(state, again, FACTS)).toEqual({ events: [] })
  expect(pairs(after(allow(true), say('Raz'), failed))).toEqual([])
  expect(pairs(after(allow(true), say('Raz'), failed, again))).toEqual([['Raz', 'pl', 'en']])
})

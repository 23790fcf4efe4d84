import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { replay } from '../domain/conversation/apply.ts'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import { adviserCommand, enquiryBody, residentCommand, startBody } from './commands.ts'
import {
  adviserCommandExamples,
  enquiryExample,
  eventExamples,
  refusalExamples,
  residentCommandExamples,
  startExample,
} from './examples.ts'
import { ADVISERS_REFUSALS, isTemporary, REFUSAL_NAMES } from './refusals.ts'

test.each(Object.values(residentCommandExamples))(
  "a resident's $type has the shape the server takes",
  command => {
    expect(v.parse(residentCommand, command)).toEqual(command)
  },
)

test.each(Object.values(adviserCommandExamples))(
  "an adviser's $type has the shape the server takes",
  command => {
    expect(v.parse(adviserCommand, command)).toEqual(command)
  },
)

test('a start has the shape the server takes, and an unknown field beside it is refused', () => {
  expect(v.parse(startBody, startExample)).toEqual(startExample)
  expect(v.safeParse(startBody, { ...startExample, tenancy: 1 }).success).toBe(false)
  expect(v.safeParse(startBody, { ...startExample, start: 'guessable' }).success).toBe(false)
})

test('a contact has the shape the server takes, with the print of its reader or without', () => {
  const { size: _, ...plain } = enquiryExample
  for (const body of [enquiryExample, plain, { ...plain, size: 'larger' }])
    expect(v.parse(enquiryBody, body)).toEqual(body)
  for (const size of ['standard', 'huge', '', null, 24])
    expect(v.safeParse(enquiryBody, { ...plain, size }).success, String(size)).toBe(false)
})

test('half a character in a form is cleaned away, which no database could keep', () => {
  const fields = { ...enquiryExample.fields, text: 'My boiler \ud83d' }
  expect(v.parse(enquiryBody, { ...enquiryExample, fields }).fields.text).toBe('My boiler \ufffd')
})

test('every event can be applied after a start', () => {
  for (const body of Object.values(eventExamples)) {
    const events = [eventExamples.started, body].map(
      (one, index): ConversationEvent => ({ ...one, n: index + 1, at: '2026-11-26T10:15:00.000Z' }),
    )
    expect(replay(events), body.type).toMatchObject({ n: 2 })
  }
})

test('every refusal has a sentence in every language, for residents and for advisers', () => {
  const advisers: readonly string[] = ADVISERS_REFUSALS
  expect(Object.keys(refusalExamples)).toEqual([...REFUSAL_NAMES])
  // The check of the words verifies that every language has the sentences that English has.
  for (const language of ['en', 'cy']) {
    for (const surface of ['widget', 'staff']) {
      const { refusal } = JSON.parse(readFileSync(`locales/${language}/${surface}.json`, 'utf8'))
      const needed =
        surface === 'widget' ? REFUSAL_NAMES.filter(name => !advisers.includes(name)) : REFUSAL_NAMES
      for (const name of needed) expect(refusal[name], `${language} ${surface} ${name}`).toBeTypeOf('string')
    }
  }
})

test('only what may pass by itself is tried again by itself', () => {
  expect(REFUSAL_NAMES.filter(name => isTemporary(refusalExamples[name]))).toEqual([
    'too_often',
    'unavailable',
  ])
})

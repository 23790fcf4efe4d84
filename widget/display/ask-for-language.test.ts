import { expect, test } from 'vitest'
import { askForLanguage } from './ask-for-language.ts'

test('who asks for a language that is not there comes to the form that asks which', () => {
  expect(askForLanguage(['message', 'callback', 'format'])).toEqual({
    kind: 'format',
    values: { format: 'language' },
  })
})

test('where formats are not asked for, a call back or else a message carries the wish', () => {
  expect(askForLanguage(['message', 'callback'])).toEqual({ kind: 'callback', values: {} })
  expect(askForLanguage(['message', 'feedback'])).toEqual({ kind: 'message', values: {} })
  expect(askForLanguage(['feedback', 'appointment'])).toBeNull()
})

import { expect, test } from 'vitest'
import { advisers, advisersOf, residents } from './cast.ts'
import { everyAssociation } from './testing.ts'

test('each association has two advisers, so that a conversation can be handed over', () => {
  for (const { id } of everyAssociation) expect(advisersOf(id), id).toHaveLength(2)
  expect(advisers).toHaveLength(12)
})

test('addresses are plain to type and can receive no mail', () => {
  expect(advisersOf('mha').map(({ email }) => email)).toEqual(['sian@mha.example', 'dafydd@mha.example'])
  for (const { email } of advisers) expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/)
  expect(new Set(advisers.map(({ email }) => email)).size).toBe(12)
})

test('passwords are long enough to sign in with and differ from one another', () => {
  for (const { password } of advisers) expect(password).toMatch(/^[a-z-]{12,}$/)
  expect(new Set(advisers.map(({ password }) => password)).size).toBe(12)
})

test('residents write in English, in Welsh and in a third language', () => {
  expect(residents).toHaveLength(4)
  expect(new Set(residents.map(({ language }) => language))).toEqual(new Set(['cy', 'en', 'pl']))
  for (const { association } of residents) expect(advisersOf(association)).not.toHaveLength(0)
})

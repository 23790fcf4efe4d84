import { expect, test } from 'vitest'
import { uuid } from './uuid.ts'

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a secure origin makes a version 4 UUID', () => {
  expect(uuid()).toMatch(FORM)
})

test('a plain http site, without randomUUID, makes one of the same form, another each time', () => {
  const insecure = {
    getRandomValues: <T extends ArrayBufferView>(array: T) => crypto.getRandomValues(array as never) as T,
  } as Crypto
  const made = new Set(Array.from({ length: 50 }, () => uuid(insecure)))
  expect(made.size).toBe(50)
  for (const id of made) expect(id).toMatch(FORM)
})

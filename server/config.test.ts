import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('an empty environment is enough', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    database: { type: 'sqlite', file: 'data/doorstep.db' },
    url: 'http://localhost:3000',
    startAt: null,
  })
})

test('a translator is an address, with or without a path, and a key where it asks for one', () => {
  expect(readConfig({}).translator).toBeNull()
  expect(readConfig({ TRANSLATE_URL: 'http://localhost:5000/' }).translator).toEqual({
    url: 'http://localhost:5000',
    key: null,
  })
  expect(readConfig({ TRANSLATE_URL: 'https://a.example/lt', TRANSLATE_KEY: 'k' }).translator).toEqual({
    url: 'https://a.example/lt',
    key: 'k',
  })
})

test('a moment with an offset is read as the UTC moment it names', () => {
  expect(readConfig({ DOORSTEP_NOW: '2026-06-15T10:00:00+01:00' }).startAt).toBe('2026-06-15T09:00:00.000Z')
})

test.each([
  ['PORT', 'three', 'PORT: expected a whole number from 1 to 65534, got "three"'],
  ['PORT', '65535', 'PORT: expected a whole number from 1 to 65534, got "65535"'],
  [
    'DOORSTEP_NOW',
    '2026-11-26 16:59',
    'DOORSTEP_NOW: expected a moment with its offset, such as 2026-11-26T16:59:00Z, got "2026-11-26 16:59"',
  ],
  [
    'DOORSTEP_NOW',
    '2026-13-26T16:59:00Z',
    'DOORSTEP_NOW: expected a moment with its offset, such as 2026-11-26T16:59:00Z, got "2026-13-26T16:59:00Z"',
  ],
  [
    'DOORSTEP_NOW',
    '2026-02-30T10:00:00Z',
    'DOORSTEP_NOW: expected a moment with its offset, such as 2026-11-26T16:59:00Z, got "2026-02-30T10:00:00Z"',
  ],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL: expected an address that begins with postgres://'],
  [
    'DOORSTEP_URL',
    'https://a.example/door',
    'DOORSTEP_URL: expected an origin such as https://contact.example.org, got "https://a.example/door"',
  ],
  ['DOORSTEP_SECRET', 'short', 'DOORSTEP_SECRET: expected at least 32 characters'],
  [
    'TRANSLATE_URL',
    'translate.example.org',
    'TRANSLATE_URL: expected an address such as https://translate.example.org, without key or password',
  ],
  [
    'TRANSLATE_URL',
    'https://me:secret@translate.example.org',
    'TRANSLATE_URL: expected an address such as https://translate.example.org, without key or password',
  ],
  ['TRANSLATE_KEY', 'abc', 'TRANSLATE_KEY: is of no use without TRANSLATE_URL'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, got "loud"'],
])('a wrong %s (%s) stops the start with one line that names it', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message)
})

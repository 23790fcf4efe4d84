import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { WrongSetting } from './errors.ts'

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

test('email goes through a server, in the open or encrypted, with or without a password, and comes from somebody', () => {
  expect(readConfig({}).mail).toBeNull()
  const from = { MAIL_FROM: 'contact@example.org' }
  expect(readConfig({ SMTP_URL: 'smtp://localhost:2525', ...from }).mail).toEqual({
    server: { host: 'localhost', port: 2525, secure: false, login: null },
    from: { name: '', address: 'contact@example.org' },
  })
  expect(
    readConfig({
      SMTP_URL: 'smtps://me%40example.org:a%2Fb%3Ac@mail.example.org/',
      MAIL_FROM: ' Tŷ Ni <contact@example.org> ',
    }).mail,
  ).toEqual({
    server: {
      host: 'mail.example.org',
      port: 465,
      secure: true,
      login: { user: 'me@example.org', pass: 'a/b:c' },
    },
    from: { name: 'Tŷ Ni', address: 'contact@example.org' },
  })
  expect(readConfig({ SMTP_URL: 'smtp://[::1]', ...from }).mail?.server).toMatchObject({
    host: '::1',
    port: 587,
  })
})

test.each([
  ['mail.example.org'],
  ['https://mail.example.org'],
  ['smtp://'],
  ['smtp://user:hunter2@mail.example.org/inbox'],
  ['smtp://user:hunter2@mail.example.org?tls=no'],
  ['smtp://user@mail.example.org'],
  ['smtp://:hunter2@mail.example.org'],
  ['smtp://user:hunter2%zz@mail.example.org'],
  ['smtp://user:hunter2@mail.example.org:99999'],
])('a mail server that is none (%s) stops the start, and no password is repeated', url => {
  expect(() => readConfig({ SMTP_URL: url, MAIL_FROM: 'a@example.org' })).toThrow(
    /^SMTP_URL: expected an address such as smtps:\/\/user:password@mail.example.org$/,
  )
})

test.each([
  ['contact'],
  ['Contact contact@example.org'],
  ['a@example.org, b@example.org'],
  ['Contact <a@example.org> <b@example.org>'],
  ['Contact\r\nBcc: b@example.org <a@example.org>'],
  ['smtp://user:hunter2@mail.example.org'],
])('a sender that is no address (%s) stops the start, and is not repeated', from => {
  expect(() => readConfig({ SMTP_URL: 'smtp://localhost', MAIL_FROM: from })).toThrow(
    /^MAIL_FROM: expected an address such as Contact <contact@example.org>$/,
  )
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
  ['MAIL_FROM', 'a@example.org', 'MAIL_FROM: is of no use without SMTP_URL'],
  [
    'SMTP_URL',
    'smtp://localhost',
    'SMTP_URL: is of no use without MAIL_FROM, the address that email comes from',
  ],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, got "loud"'],
])('a wrong %s (%s) stops the start with one line that names it', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message)
})

test('several wrong settings are all named at once, one to a line, and no secret is repeated', () => {
  const given = {
    PORT: 'three',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://me:hunter2@db.example.org',
    DOORSTEP_SECRET: 'hunter2',
    SMTP_URL: 'smtp://user@mail.example.org',
    TRANSLATE_KEY: 'hunter2',
  }
  expect(() => readConfig(given)).toThrow(
    new WrongSetting(
      [
        'PORT: expected a whole number from 1 to 65534, got "three"',
        'DATABASE_URL: expected an address that begins with postgres://',
        'DOORSTEP_SECRET: expected at least 32 characters',
        'SMTP_URL: expected an address such as smtps://user:password@mail.example.org',
        'LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, got "loud"',
        'TRANSLATE_KEY: is of no use without TRANSLATE_URL',
        'SMTP_URL: is of no use without MAIL_FROM, the address that email comes from',
      ].join('\n'),
    ),
  )
})

test('a setting that is empty is one that is not set', () => {
  const empty = ['PORT', 'DATABASE_URL', 'DOORSTEP_URL', 'DOORSTEP_NOW', 'SMTP_URL', 'LOG_LEVEL']
  expect(readConfig(Object.fromEntries(empty.map(name => [name, ''])))).toEqual(readConfig({}))
})

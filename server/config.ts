import { join } from 'node:path'
import { isEmailAddress } from '../shared/domain/contact/check-fields.ts'
import { type Instant, instant } from '../shared/domain/instant.ts'
import type { MailSettings } from './email/mailer.ts'
import type { DatabaseSettings } from './storage/database.ts'
import type { TranslatorSettings } from './translation/translator.ts'

/** Everything that the environment can say. Read once, here; no other file looks at `process.env`. */
export type Config = {
  readonly port: number
  /** The folder for the database file and the generated secret. */
  readonly data: string
  readonly database: DatabaseSettings
  /** The folder of association profiles. */
  readonly associations: string
  /** The dated list of bank holidays. */
  readonly bankHolidays: string
  /** The origin under which browsers reach this server. */
  readonly url: string
  /** Signs the advisers' sessions; null: made at first start and kept in the data folder. */
  readonly secret: string | null
  /** How many reverse proxies stand before this server: that many entries of X-Forwarded-For are believed. */
  readonly proxies: number
  /** A machine that translates where a resident allows it; null: none. */
  readonly translator: TranslatorSettings | null
  /** Through which server email goes, and from whom; null: none is sent. */
  readonly mail: MailSettings | null
  /** The clock starts here and runs on. Demonstration and tests only. */
  readonly startAt: Instant | null
  readonly logLevel: string
}

/** A setting that is wrong or missing; the message is one line that names it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

/** Something that a setting points at cannot be used, and why, in one line. */
export function unusable(setting: string, what: string, error: unknown): WrongSetting {
  // Several addresses tried in vain make one error without a message of its own.
  const [first] = error instanceof AggregateError ? error.errors : [error]
  const reason = first instanceof Error ? first.message : String(first)
  return new WrongSetting(`${setting}: ${what} cannot be used: ${reason.replace(/\s+/g, ' ')}`)
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const

/** @throws WrongSetting */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = whole(env, 'PORT', 3000, 1, 65534)
  const data = env.DOORSTEP_DATA || 'data'
  const associations = env.DOORSTEP_ASSOCIATIONS || 'associations'
  return {
    port,
    data,
    database: database(env, data),
    associations,
    bankHolidays: env.DOORSTEP_BANK_HOLIDAYS || join(associations, 'bank-holidays.json'),
    url: origin(env, 'DOORSTEP_URL', `http://localhost:${port}`),
    secret: secret(env),
    proxies: whole(env, 'DOORSTEP_PROXIES', 0, 0, 10),
    translator: translator(env),
    mail: mail(env),
    startAt: moment(env, 'DOORSTEP_NOW'),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  }
}

type Env = Readonly<Record<string, string | undefined>>

function wrong(name: string, expected: string, got: string): never {
  throw new WrongSetting(`${name}: expected ${expected}, got ${JSON.stringify(got)}`)
}

function whole(env: Env, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name]
  if (!text) return otherwise
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    wrong(name, `a whole number from ${least} to ${most}`, text)
  }
  return value
}

function database(env: Env, data: string): DatabaseSettings {
  const url = env.DATABASE_URL
  if (!url) return { type: 'sqlite', file: join(data, 'doorstep.db') }
  if (!/^postgres(ql)?:\/\/\S+$/.test(url)) {
    // The address may hold a password: it is not repeated.
    throw new WrongSetting('DATABASE_URL: expected an address that begins with postgres://')
  }
  return { type: 'postgres', url }
}

function origin(env: Env, name: string, otherwise: string): string {
  const text = env[name]
  if (!text) return otherwise
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    wrong(name, 'an origin such as https://contact.example.org', text)
  }
  return url.origin
}

function secret(env: Env): string | null {
  const text = env.DOORSTEP_SECRET
  if (!text) return null
  if (text.length < 32) throw new WrongSetting('DOORSTEP_SECRET: expected at least 32 characters')
  return text
}

function translator(env: Env): TranslatorSettings | null {
  const { TRANSLATE_URL: text, TRANSLATE_KEY: key } = env
  if (!text) {
    if (key) throw new WrongSetting('TRANSLATE_KEY: is of no use without TRANSLATE_URL')
    return null
  }
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    // The address may hold a password: it is not repeated.
    throw new WrongSetting(
      'TRANSLATE_URL: expected an address such as https://translate.example.org, without key or password',
    )
  }
  return { url: url.href.replace(/\/$/, ''), key: key || null }
}

function mail(env: Env): MailSettings | null {
  const { SMTP_URL: text, MAIL_FROM: sender } = env
  if (!text) {
    if (sender) throw new WrongSetting('MAIL_FROM: is of no use without SMTP_URL')
    return null
  }
  const server = mailServer(text)
  if (!server) {
    // The address holds a password: it is not repeated.
    throw new WrongSetting('SMTP_URL: expected an address such as smtps://user:password@mail.example.org')
  }
  if (!sender)
    throw new WrongSetting('SMTP_URL: is of no use without MAIL_FROM, the address that email comes from')
  const [, name = '', bracketed] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(sender.trim()) ?? []
  const address = bracketed ?? sender.trim()
  // What stands there may be a password in the wrong place: it is not repeated either.
  if (!isEmailAddress(address))
    throw new WrongSetting('MAIL_FROM: expected an address such as Contact <contact@example.org>')
  return { server, from: { name: name.trim(), address } }
}

function mailServer(text: string): MailSettings['server'] | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname)) return null
  if (url.search || url.hash || Boolean(url.username) !== Boolean(url.password)) return null
  const secure = url.protocol === 'smtps:'
  try {
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      login: url.username
        ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
        : null,
    }
  } catch {
    return null
  }
}

function moment(env: Env, name: string): Instant | null {
  const text = env[name]
  if (!text) return null
  try {
    return instant(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return wrong(name, 'a moment with its offset, such as 2026-11-26T16:59:00Z', text)
  }
}

function oneOf(env: Env, name: string, values: readonly string[], otherwise: string): string {
  const text = env[name]
  if (!text) return otherwise
  return values.includes(text) ? text : wrong(name, `one of ${values.join(', ')}`, text)
}

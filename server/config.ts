import { join } from 'node:path'
import * as v from 'valibot'
import { isEmailAddress } from '../shared/domain/enquiry/check-fields.ts'
import { type Instant, instant } from '../shared/domain/instant.ts'
import { oneOf } from '../shared/domain/profile/pieces.ts'
import { MIN_SECRET_CHARACTERS } from './access/secret.ts'
import type { MailSettings } from './email/mailer.ts'
import { WrongSetting } from './errors.ts'
import type { DatabaseSettings } from './storage/database.ts'
import type { TranslatorSettings } from './translation/translator.ts'

/** Every setting that comes from the environment. Only this file reads it, once. */
export type Config = {
  readonly port: number
  /** The folder for the database file and the generated secret. */
  readonly data: string
  readonly database: DatabaseSettings
  /** The folder of association profiles. */
  readonly associations: string
  /** The dated list of bank holidays. */
  readonly bankHolidays: string
  /** The origin at which browsers reach this server. */
  readonly url: string
  /** Signs the advisers' sessions. Null: the first start makes one and stores it in the data folder. */
  readonly secret: string | null
  /** The number of reverse proxies in front of this server. It trusts that many entries of X-Forwarded-For. */
  readonly proxies: number
  /** The server that translates for residents who consent. Null: none. */
  readonly translator: TranslatorSettings | null
  /** The mail server and the sender of every email. Null: no email is sent. */
  readonly mail: MailSettings | null
  /** The moment at which the clock starts. It runs on from there. Demonstration and tests only. */
  readonly startAt: Instant | null
  readonly logLevel: string
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings. An empty one counts as not set.
 * @throws WrongSetting with a line for each wrong setting, so that the operator can correct all at once
 */
export function readConfig(env: Env): Config {
  const given: Env = Object.fromEntries(Object.entries(env).filter(([, text]) => text))
  const read = v.safeParse(SETTINGS, given)
  const problems = [...(read.issues ?? []).map(issue => wordIssue(issue, given)), ...findUnpaired(given)]
  if (!read.success || problems.length > 0) throw new WrongSetting(problems.join('\n'))
  const settings = read.output
  const { SMTP_URL: server, MAIL_FROM: from, TRANSLATE_URL: url, TRANSLATE_KEY: key } = settings
  return {
    port: settings.PORT,
    data: settings.DOORSTEP_DATA,
    database: settings.DATABASE_URL ?? { type: 'sqlite', file: join(settings.DOORSTEP_DATA, 'doorstep.db') },
    associations: settings.DOORSTEP_ASSOCIATIONS,
    bankHolidays:
      settings.DOORSTEP_BANK_HOLIDAYS ?? join(settings.DOORSTEP_ASSOCIATIONS, 'bank-holidays.json'),
    url: settings.DOORSTEP_URL ?? `http://localhost:${settings.PORT}`,
    secret: settings.DOORSTEP_SECRET ?? null,
    proxies: settings.DOORSTEP_PROXIES,
    translator: url === undefined ? null : { url, key: key ?? null },
    mail: server && from ? { server, from } : null,
    startAt: settings.DOORSTEP_NOW ?? null,
    logLevel: settings.LOG_LEVEL,
  }
}

/** A schema for text that `parse` can read. `parse` throws or returns undefined for anything but what was `expected`. */
const readAs = <T>(expected: string, parse: (text: string) => T | undefined) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      try {
        const value = parse(dataset.value)
        if (value !== undefined) return value
      } catch {
        // The parser's own message may quote a password. Ours says only what was expected.
      }
      addIssue({ message: expected })
      return NEVER
    }),
  )

const wholeNumber = (least: number, most: number) =>
  readAs(`a whole number from ${least} to ${most}`, text => {
    const value = Number(text)
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined
  })

/** The README's table of settings lists them in the same order, for operators. */
const SETTINGS = v.object({
  PORT: v.optional(wholeNumber(1, 65_534), '3000'),
  DOORSTEP_URL: v.optional(readAs('an origin such as https://contact.example.org', parseOrigin)),
  DOORSTEP_DATA: v.optional(v.string(), 'data'),
  DATABASE_URL: v.optional(readAs('an address that begins with postgres://', parsePostgresUrl)),
  DOORSTEP_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(MIN_SECRET_CHARACTERS, `at least ${MIN_SECRET_CHARACTERS} characters`)),
  ),
  DOORSTEP_ASSOCIATIONS: v.optional(v.string(), 'associations'),
  DOORSTEP_BANK_HOLIDAYS: v.optional(v.string()),
  DOORSTEP_PROXIES: v.optional(wholeNumber(0, 10), '0'),
  TRANSLATE_URL: v.optional(
    readAs('an address such as https://translate.example.org, without key or password', parseTranslatorUrl),
  ),
  TRANSLATE_KEY: v.optional(v.string()),
  SMTP_URL: v.optional(readAs('an address such as smtps://user:password@mail.example.org', parseMailServer)),
  MAIL_FROM: v.optional(readAs('an address such as Contact <contact@example.org>', parseSender)),
  LOG_LEVEL: v.optional(oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug']), 'info'),
  DOORSTEP_NOW: v.optional(
    readAs('a moment with its offset, such as 2026-11-26T16:59:00Z', text =>
      instant(Temporal.Instant.from(text).epochMilliseconds),
    ),
  ),
})

/** The settings whose wrong value a message may repeat. Any other may contain a password, if only by mistake. */
const QUOTABLE: ReadonlySet<unknown> = new Set([
  'PORT',
  'DOORSTEP_URL',
  'DOORSTEP_PROXIES',
  'DOORSTEP_NOW',
  'LOG_LEVEL',
])

function wordIssue(issue: v.BaseIssue<unknown>, given: Env): string {
  const name = String(issue.path?.[0]?.key)
  return `${name}: expected ${issue.message}${QUOTABLE.has(name) ? `, got ${JSON.stringify(given[name])}` : ''}`
}

/** Finds settings that are of no use without another one that is missing. */
function findUnpaired(given: Env): string[] {
  return [
    ...(given.TRANSLATE_KEY && !given.TRANSLATE_URL
      ? ['TRANSLATE_KEY: is of no use without TRANSLATE_URL']
      : []),
    ...(given.MAIL_FROM && !given.SMTP_URL ? ['MAIL_FROM: is of no use without SMTP_URL'] : []),
    ...(given.SMTP_URL && !given.MAIL_FROM
      ? ['SMTP_URL: is of no use without MAIL_FROM, the address that email comes from']
      : []),
  ]
}

function parseOrigin(text: string): string | undefined {
  const url = new URL(text)
  return isHttp(url) && url.pathname === '/' && !url.search && !url.hash ? url.origin : undefined
}

function parsePostgresUrl(text: string): DatabaseSettings | undefined {
  return /^postgres(ql)?:\/\/\S+$/.test(text) ? { type: 'postgres', url: text } : undefined
}

function parseTranslatorUrl(text: string): string | undefined {
  const url = new URL(text)
  const bare = !url.search && !url.hash && !url.username && !url.password
  return isHttp(url) && bare ? url.href.replace(/\/$/, '') : undefined
}

function parseMailServer(text: string): MailSettings['server'] | undefined {
  const url = new URL(text)
  if (!url.hostname || !/^smtps?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname)) return undefined
  if (url.search || url.hash || Boolean(url.username) !== Boolean(url.password)) return undefined
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    login: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
  }
}

/** Parses `Contact <contact@example.org>`, or the address alone. */
function parseSender(text: string): MailSettings['from'] | undefined {
  const [, name = '', bracketed] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? []
  const address = bracketed ?? text.trim()
  return isEmailAddress(address) ? { name: name.trim(), address } : undefined
}

const isHttp = ({ protocol }: URL): boolean => /^https?:$/.test(protocol)

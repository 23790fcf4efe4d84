import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Database } from '../storage/schema.ts'
import type { Adviser } from './access.ts'

/** The header in which the address worked out by `address.ts` is handed on; a client's own is overwritten. */
export const ADDRESS_HEADER = 'x-doorstep-address'

/** Sign-ins tried from one address in a minute: an office shares one, a guesser needs many more. */
const SIGN_INS_PER_MINUTE = 10

export type AuthSettings = {
  readonly db: Database
  readonly type: 'sqlite' | 'postgres'
  readonly url: string
  readonly secret: string
}

export type NewAdviser = {
  readonly association: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly languages: readonly string[]
}

export type Auth = {
  /** Answers sign-in and sign-out. */
  readonly handler: (request: Request) => Promise<Response>
  /** Who is signed in by these cookies, or null. */
  adviser(cookie: string): Promise<Adviser | null>
  /** Adds an adviser, or brings name, languages and password of one with this email up to date. A new password
   * ends every session that the old one opened. */
  putAdviser(adviser: NewAdviser): Promise<void>
  /** Nobody signs in by this email any more, and every session of theirs ends. Answers whose it was, or null. */
  removeAdviser(email: string): Promise<string | null>
}

/** Staff sign-in by email and password. Nobody can sign up: advisers are added by whoever runs the server. */
export async function createAuth({ db, type, url, secret }: AuthSettings): Promise<Auth> {
  const options = {
    baseURL: url,
    basePath: '/api/auth',
    secret,
    database: { db, type },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      additionalFields: {
        association: { type: 'string', required: true, input: false },
        // Those who were there before advisers had languages answer in English.
        languages: { type: 'string', required: true, input: false, defaultValue: 'en' },
      },
    },
    // A working day, counted from the sign-in: a page that stays open does not prolong it.
    session: { expiresIn: 12 * 60 * 60, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: SIGN_INS_PER_MINUTE } },
    },
    advanced: { ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] }, cookiePrefix: 'doorstep' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  } as const satisfies Parameters<typeof betterAuth>[0]
  const { runMigrations } = await getMigrations(options)
  await runMigrations()
  const auth = betterAuth(options)
  return {
    handler: auth.handler,
    async adviser(cookie) {
      if (!cookie) return null
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
      if (!session) return null
      const { id, name, email, association, languages } = session.user
      return { id, name, email, association, languages: languages.split(' ') }
    },
    async putAdviser({ association, name, email, password, languages }) {
      const { internalAdapter, password: passwords } = await auth.$context
      const about = { name, association, languages: languages.join(' ') }
      const known = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true })
      if (known) {
        const { id } = known.user
        await internalAdapter.updateUser(id, about)
        const before = known.accounts.find(({ providerId }) => providerId === 'credential')?.password
        if (before && (await passwords.verify({ hash: before, password }))) return
        await internalAdapter.updatePassword(id, await passwords.hash(password))
        await internalAdapter.deleteUserSessions(id)
        return
      }
      const user = await internalAdapter.createUser(
        {
          ...about,
          email: email.toLowerCase(),
          emailVerified: true,
        },
        { method: 'admin' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await passwords.hash(password),
      })
    },
    async removeAdviser(email) {
      const { internalAdapter } = await auth.$context
      const known = await internalAdapter.findUserByEmail(email.toLowerCase())
      if (!known) return null
      await internalAdapter.deleteUser(known.user.id)
      return known.user.name
    },
  }
}

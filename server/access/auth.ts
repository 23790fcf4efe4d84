import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { instant, milliseconds } from '../../shared/domain/instant.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'
import { SESSION_SECONDS } from '../../shared/protocol/limits.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../storage/schema.ts'
import type { Adviser } from './access.ts'

/** Passes the client's address (see `address.ts`) to the sign-in library. It overwrites any header the client sent. */
export const ADDRESS_HEADER = 'x-doorstep-address'

/** Sign-in attempts from one address. An office shares one address; somebody who guesses passwords needs many more. */
const SIGN_INS_PER_MINUTE = 10

export type AuthSettings = {
  readonly db: Database
  readonly type: 'sqlite' | 'postgres'
  readonly url: string
  readonly secret: string
}

type NewAdviser = {
  readonly association: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly languages: readonly string[]
}

export type ActiveSession = {
  readonly id: string
  readonly adviser: Adviser
  /** By the machine's clock, which also set the session's expiry. */
  readonly millisecondsLeft: number
}

export type Auth = {
  /** Answers sign-in and sign-out. */
  readonly handler: (request: Request) => Promise<Response>
  /** Finds the session that these cookies open, or null. Does not extend it. */
  session(cookie: string): Promise<ActiveSession | null>
  /** Extends the session to its full length from now and returns the cookies to set. Null: it has ended. */
  extend(cookie: string): Promise<(ActiveSession & { readonly cookies: readonly string[] }) | null>
  /** Adds an adviser, or updates the name, languages and password of the one with this email. A new password ends all
   * their sessions. */
  putAdviser(adviser: NewAdviser): Promise<void>
  /** Removes an adviser and ends all their sessions. Returns their name, or null if there is no such adviser. */
  removeAdviser(email: string): Promise<string | null>
}

/** Returns when a session ends, by this server's own clock (which a demonstration may have set). */
export function expiryOf(
  { millisecondsLeft }: Pick<ActiveSession, 'millisecondsLeft'>,
  clock: Clock,
): SessionEnd {
  const now = clock.now()
  return { now, ends: instant(milliseconds(now) + millisecondsLeft) }
}

/** Sets up staff sign-in by email and password. Nobody can sign up: the operator adds advisers. */
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
        // Advisers who were added before this field existed answer in English.
        languages: { type: 'string', required: true, input: false, defaultValue: 'en' },
      },
    },
    // The library extends a session that is older than `updateAge` whenever it looks one up. `extend` needs that every
    // time; `session` turns it off with `disableRefresh`, so that a page that stays open extends nothing.
    session: { expiresIn: SESSION_SECONDS, updateAge: 0 },
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

  type LibrarySession = NonNullable<Awaited<ReturnType<typeof auth.api.getSession>>>
  const toActiveSession = ({
    session,
    user: { id, name, email, association, languages },
  }: LibrarySession): ActiveSession => ({
    id: session.id,
    adviser: { id, name, email, association, languages: languages.split(' ') },
    millisecondsLeft: session.expiresAt.getTime() - Date.now(),
  })

  return {
    handler: auth.handler,
    async session(cookie) {
      if (!cookie) return null
      const found = await auth.api.getSession({
        headers: new Headers({ cookie }),
        query: { disableRefresh: true },
      })
      return found && toActiveSession(found)
    },
    async extend(cookie) {
      if (!cookie) return null
      const { response, headers } = await auth.api.getSession({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      })
      return response && { ...toActiveSession(response), cookies: headers.getSetCookie() }
    },
    async putAdviser({ association, name, email, password, languages }) {
      const { internalAdapter, password: passwords } = await auth.$context
      const details = { name, association, languages: languages.join(' ') }
      const existing = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true })
      if (existing) {
        const { id } = existing.user
        await internalAdapter.updateUser(id, details)
        const oldHash = existing.accounts.find(({ providerId }) => providerId === 'credential')?.password
        if (oldHash && (await passwords.verify({ hash: oldHash, password }))) return
        await internalAdapter.updatePassword(id, await passwords.hash(password))
        await internalAdapter.deleteUserSessions(id)
        return
      }
      const user = await internalAdapter.createUser(
        {
          ...details,
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
      const existing = await internalAdapter.findUserByEmail(email.toLowerCase())
      if (!existing) return null
      await internalAdapter.deleteUser(existing.user.id)
      return existing.user.name
    },
  }
}

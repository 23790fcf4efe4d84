import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { SESSION_SECONDS } from '../../shared/protocol/limits.ts'
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

/** A session that stands. */
export type Standing = {
  readonly id: string
  readonly adviser: Adviser
  /** By the clock that it was made by, which is the machine's. */
  readonly millisecondsLeft: number
}

export type Auth = {
  /** Answers sign-in and sign-out. */
  readonly handler: (request: Request) => Promise<Response>
  /** Who is signed in by these cookies, or null. */
  adviser(cookie: string): Promise<Adviser | null>
  /** The session that these cookies open, or null. Asking leaves its end where it is. */
  session(cookie: string): Promise<Standing | null>
  /** Puts the session's end off by the whole span, and answers the cookies that say so; null: it does not stand. */
  prolong(cookie: string): Promise<(Standing & { readonly cookies: readonly string[] }) | null>
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
    // Counted from the sign-in: a page that stays open does not prolong it.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
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
  // The library prolongs a session only while it answers who is signed in. That must not happen by itself, so this second
  // one, which always does, is asked by the press alone.
  const prolonging = betterAuth({ ...options, session: { expiresIn: SESSION_SECONDS, updateAge: 0 } })

  type Found = NonNullable<Awaited<ReturnType<typeof auth.api.getSession>>>
  const standing = ({ session, user: { id, name, email, association, languages } }: Found): Standing => ({
    id: session.id,
    adviser: { id, name, email, association, languages: languages.split(' ') },
    millisecondsLeft: session.expiresAt.getTime() - Date.now(),
  })
  async function session(cookie: string): Promise<Standing | null> {
    if (!cookie) return null
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
    return found && standing(found)
  }

  return {
    handler: auth.handler,
    session,
    adviser: async cookie => (await session(cookie))?.adviser ?? null,
    async prolong(cookie) {
      if (!cookie) return null
      const { response, headers } = await prolonging.api.getSession({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      })
      return response && { ...standing(response), cookies: headers.getSetCookie() }
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

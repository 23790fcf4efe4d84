import type { Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { RATES } from '../shared/protocol/limits.ts'
import { addressOf, networkOf } from './access/address.ts'
import { ADDRESS_HEADER, type Auth, createAuth } from './access/auth.ts'
import { createLimiter, type Limiter } from './access/limiter.ts'
import { keptSecret } from './access/secret.ts'
import type { Acting } from './actions/act.ts'
import { createClock } from './clock.ts'
import type { Config } from './config.ts'
import { createMailer } from './email/mailer.ts'
import { contactPages } from './http/contact-page.ts'
import { pages } from './http/pages.ts'
import { refuse } from './http/refuse.ts'
import { reportApi } from './http/report-api.ts'
import { reportPages } from './http/report-page.ts'
import { residentApi } from './http/resident-api.ts'
import { staffApi } from './http/staff-api.ts'
import { startJobs } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import type { LoadedProfile } from './profiles.ts'
import { createAnnouncer } from './sockets/announcer.ts'
import { createLines } from './sockets/io.ts'
import { createPresence } from './sockets/presence.ts'
import { serveResidents } from './sockets/resident.ts'
import { serveStaff } from './sockets/staff.ts'
import { findColleague } from './storage/advisers.ts'
import { openDatabase } from './storage/database.ts'
import { createTranslator } from './translation/translator.ts'
import { loadLocales } from './words.ts'

export type App = {
  readonly auth: Auth
  /** Opens the port; from here on /health/ready answers. */
  listen(): Promise<void>
  /** Lets what is under way finish, then ends everything. */
  close(): Promise<void>
}

export type AppParts = {
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly log: Log
  /** Further pages at the root, such as the demonstration's front page. */
  readonly extra?: Hono
}

const ROOT = join(import.meta.dirname, '..')
const LARGEST_BODY_BYTES = 20_000
/** So long may a request that has begun hold up the end: somebody may have sent half of one. */
const LAST_REQUESTS_MS = 2000

/** The one place where the parts are joined. */
export async function createApp(config: Config, { associations, log, extra }: AppParts): Promise<App> {
  const clock = createClock(config.startAt ?? undefined)
  const db = await openDatabase(config.database)
  const secret = config.secret ?? keptSecret(config.data)
  const auth = await createAuth({ db, type: config.database.type, url: config.url, secret })
  const locales = loadLocales(join(ROOT, 'locales'))

  const siteAllowed = (association: string, origin: string) =>
    origin === config.url || (associations.get(association)?.profile.sites.includes(origin) ?? false)
  const allSites = [...associations.values()].flatMap(({ profile }) => profile.sites)

  const app = new Hono<{ Bindings: HttpBindings }>()
  const http = createAdaptorServer({ fetch: app.fetch }) as HttpServer
  const lines = createLines(http, new Set([config.url, ...allSites]))
  const announcer = createAnnouncer({ db, clock, lines, log })
  const translator = config.translator && createTranslator(config.translator)
  const mailer = config.mail && createMailer(config.mail, log)
  const presence = createPresence(clock, (conversation, here) => announcer.residentIs(conversation, here))
  const acting: Acting = {
    db,
    clock,
    associations,
    colleague: (association, id) => findColleague(db, association, id),
    emails: mailer !== null,
    translates: language => translator?.knows(language) ?? false,
    announce(committed) {
      announcer.announce(committed)
      if (committed.events.some(({ type }) => type === 'target_set')) jobs.targetSet()
      if (committed.state.translation) jobs.toTranslate()
      if (committed.events.some(({ type }) => type === 'email_wanted')) jobs.toEmail()
    },
  }
  const jobs = startJobs(acting, presence, { translator, mailer, locales }, log)
  const { someoneAvailable, someoneSpeaks } = presence
  serveResidents({ acting, lines, announcer, presence, siteAllowed, log })
  serveStaff({ acting, lines, announcer, presence, auth, origin: config.url, log })

  app.use(compress())
  app.get('/health/ready', context => context.json({ ready: true }))
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: LARGEST_BODY_BYTES,
      onError: context => refuse(context, { name: 'too_long', field: '', limit: LARGEST_BODY_BYTES }),
    }),
  )
  // No other route of the sign-in library: with one of them advisers could give themselves another name.
  app.on('POST', ['/api/auth/sign-in/email', '/api/auth/sign-out'], context => {
    const headers = new Headers(context.req.raw.headers)
    headers.set(ADDRESS_HEADER, addressOf(context.env.incoming, config.proxies))
    return auth.handler(new Request(context.req.raw, { headers }))
  })
  // One address has one allowance, by whichever door it comes.
  const begun = createLimiter(clock, RATES.startsPerTenMinutes, 600)
  const starts: Limiter = address => begun(networkOf(address))
  app.route(
    '/api/staff',
    staffApi({
      auth,
      db,
      clock,
      associations,
      locales,
      origin: config.url,
      sessionEnds: announcer.sessionEnds,
      speaks: presence.adviserSpeaks,
    }),
  )
  app.route('/api/staff', reportApi({ auth, db, clock, associations }))
  app.route(
    '/api',
    residentApi({
      acting,
      associations,
      locales,
      someoneAvailable,
      someoneSpeaks,
      siteAllowed,
      starts,
      proxies: config.proxies,
    }),
  )
  app.route('/', pages(join(ROOT, 'dist'), associations, locales))
  if (extra) app.route('/', extra)
  const { url, proxies } = config
  const viewing = { acting, locales, someoneAvailable, someoneSpeaks }
  app.route('/', reportPages(viewing))
  app.route('/', contactPages({ ...viewing, url, proxies, starts, log }))
  app.notFound(context => refuse(context, { name: 'not_found' }))
  app.onError((error, context) => {
    log.error(error, 'a request failed')
    return refuse(context, { name: 'unavailable' })
  })

  return {
    auth,
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(config.port, () => resolve())
      }),
    async close() {
      presence.stop()
      const impatience = setTimeout(() => http.closeAllConnections(), LAST_REQUESTS_MS)
      await lines.io.close()
      clearTimeout(impatience)
      await jobs.stop()
      await db.destroy()
    },
  }
}

import type { Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { type Auth, createAuth } from './access/auth.ts'
import { storedSecret } from './access/secret.ts'
import type { ActionContext } from './actions/act.ts'
import { createCommits } from './actions/commits.ts'
import { createClock } from './clock.ts'
import type { Config } from './config.ts'
import { createMailer } from './email/mailer.ts'
import { answerError, answerNotFound } from './http/errors.ts'
import { routes } from './http/routes.ts'
import { startJobs } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import { createAllowance } from './outbox/deliver.ts'
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
  /** Opens the port. From then on /health/ready answers. */
  listen(): Promise<void>
  /** Lets requests and jobs in progress finish, then stops everything. */
  close(): Promise<void>
}

export type AppParts = {
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly log: Log
  /** Further pages at the root, such as the demonstration's front page. */
  readonly extra?: Hono
}

const ROOT = join(import.meta.dirname, '..')
/** How long `close` waits for requests in progress: a client may have sent only half of one. */
const CLOSE_TIMEOUT_MS = 2000

/** Builds the server from its parts. Nothing else connects them. */
export async function createApp(config: Config, parts: AppParts): Promise<App> {
  const { log, extra } = parts
  const app = new Hono<{ Bindings: HttpBindings }>()
  const http = createAdaptorServer({ fetch: app.fetch }) as HttpServer
  const started = await startParts(config, parts, http)
  const { actionContext, announcer, auth, lines, locales, presence, isSiteAllowed } = started

  app.route(
    '/',
    routes({
      actionContext,
      auth,
      locales,
      presence,
      url: config.url,
      proxies: config.proxies,
      dist: join(ROOT, 'dist'),
      isSiteAllowed,
      announceSessionEnd: announcer.announceSessionEnd,
      log,
      extra,
    }),
  )
  app.notFound(answerNotFound)
  app.onError(answerError(log))

  return {
    auth,
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(config.port, () => resolve())
      }),
    async close() {
      presence.stop()
      const timeout = setTimeout(() => http.closeAllConnections(), CLOSE_TIMEOUT_MS)
      await lines.io.close()
      clearTimeout(timeout)
      await started.stop()
      await actionContext.db.destroy()
    },
  }
}

/** Starts everything but the routes: the database, the lines, and the timed jobs, which begin at once. */
async function startParts(config: Config, { associations, log }: AppParts, http: HttpServer) {
  const clock = createClock(config.startAt ?? undefined)
  const db = await openDatabase(config.database)
  const secret = config.secret ?? storedSecret(config.data)
  const auth = await createAuth({ db, type: config.database.type, url: config.url, secret })
  const locales = loadLocales(join(ROOT, 'locales'))
  const translator = config.translator && createTranslator(config.translator)
  const mailer = config.mail && createMailer(config.mail, log)

  const isSiteAllowed = (association: string, origin: string) =>
    origin === config.url || (associations.get(association)?.profile.sites.includes(origin) ?? false)
  const allSites = [...associations.values()].flatMap(({ profile }) => profile.sites)
  const lines = createLines(http, new Set([config.url, ...allSites]))
  const announcer = createAnnouncer({ db, clock, lines, log })
  const presence = createPresence(clock, announcer.announceResident)
  const { isSomeoneAvailable, lastSign } = presence
  const commits = createCommits()
  const actionContext: ActionContext = {
    db,
    clock,
    associations,
    colleague: (association, id) => findColleague(db, association, id),
    emails: mailer !== null,
    translates: language => translator?.canTranslate(language) ?? false,
    announce: commits.announce,
  }
  commits.subscribe(announcer.announce)
  const jobs = startJobs(
    {
      ...actionContext,
      isSomeoneAvailable,
      lastSign,
      translator,
      mailer,
      locales,
      log,
      allowance: createAllowance(clock),
    },
    commits,
  )
  serveResidents({ actionContext, lines, announcer, presence, isSiteAllowed, log })
  serveStaff({ actionContext, lines, announcer, presence, auth, origin: config.url, log })
  return {
    actionContext,
    announcer,
    auth,
    lines,
    locales,
    presence,
    isSiteAllowed,
    async stop() {
      translator?.close()
      mailer?.close()
      await jobs.stop()
    },
  }
}

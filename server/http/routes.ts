import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { SessionEnd } from '../../shared/protocol/http.ts'
import { addressOf } from '../access/address.ts'
import { ADDRESS_HEADER, type Auth } from '../access/auth.ts'
import type { ActionContext } from '../actions/act.ts'
import type { Log } from '../log.ts'
import type { Presence } from '../sockets/presence.ts'
import type { Locales } from '../words.ts'
import { reportApi } from './api/report.ts'
import { residentApi } from './api/resident.ts'
import { staffApi } from './api/staff.ts'
import { builtFiles } from './dist.ts'
import type { DoorServices } from './door.ts'
import { refuse } from './errors.ts'
import { reportPages } from './site/report/page.ts'
import { sitePages } from './site/site.ts'
import { createStartLimit, type HttpEnv } from './start-limit.ts'

export type Routes = {
  readonly actionContext: ActionContext
  readonly auth: Auth
  readonly locales: Locales
  readonly presence: Pick<Presence, 'isSomeoneAvailable' | 'isLanguageSpoken' | 'setAdviserLanguages'>
  /** The origin at which browsers reach this server. */
  readonly url: string
  /** The number of reverse proxies in front of this server. */
  readonly proxies: number
  /** The folder of the built files. */
  readonly dist: string
  /** True if this association's residents may write from pages of this origin. */
  readonly isSiteAllowed: (association: string, origin: string) => boolean
  /** Tells every line of a session that its end has moved. */
  readonly announceSessionEnd: (session: string, end: SessionEnd) => void
  readonly log: Log
  /** Further pages at the root, such as the demonstration's front page. */
  readonly extra?: Hono | undefined
}

const MAX_BODY_BYTES = 20_000

/** Lists every HTTP route, by surface: the API, the built files, the plain pages. */
export function routes(parts: Routes): Hono<HttpEnv> {
  const { actionContext, auth, locales, presence, url, proxies, log } = parts
  const { db, clock, associations } = actionContext
  const { isSomeoneAvailable, isLanguageSpoken } = presence
  const services: DoorServices = { actionContext, locales, isSomeoneAvailable, isLanguageSpoken }
  const starts = createStartLimit(clock, proxies)
  const app = new Hono<HttpEnv>()

  app.use(compress())
  app.get('/health/ready', context => context.json({ ready: true }))

  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: context => refuse(context, { name: 'too_long', field: '', limit: MAX_BODY_BYTES }),
    }),
  )
  // The sign-in library's other routes stay closed. Through one of them advisers could change their name.
  app.on('POST', ['/api/auth/sign-in/email', '/api/auth/sign-out'], context => {
    const headers = new Headers(context.req.raw.headers)
    headers.set(ADDRESS_HEADER, addressOf(context.env.incoming, proxies))
    return auth.handler(new Request(context.req.raw, { headers }))
  })
  app.route(
    '/api/staff',
    staffApi({
      auth,
      db,
      clock,
      associations,
      locales,
      origin: url,
      announceSessionEnd: parts.announceSessionEnd,
      setPresentLanguages: presence.setAdviserLanguages,
    }),
  )
  app.route('/api/staff', reportApi({ auth, associations, db, clock }))
  app.route('/api', residentApi({ services, isSiteAllowed: parts.isSiteAllowed, starts }))

  app.route('/', builtFiles({ folder: parts.dist, associations, locales }))
  if (parts.extra) app.route('/', parts.extra)
  app.route('/', reportPages({ services }))
  app.route('/', sitePages({ services, url, starts, log }))
  return app
}

import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { startBody } from '../../shared/protocol/commands.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { addressOf } from '../access/address.ts'
import { createLimiter } from '../access/limiter.ts'
import type { Acting } from '../actions/act.ts'
import { startConversation } from '../actions/start.ts'
import { checked } from '../checked.ts'
import type { LoadedProfile } from '../profiles.ts'
import type { Locales } from '../words.ts'
import { doorOf } from './door.ts'
import { refuse } from './refuse.ts'

export type ResidentApi = {
  readonly acting: Acting
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
  readonly someoneAvailable: (association: string) => boolean
  readonly siteAllowed: (association: string, origin: string) => boolean
  readonly proxies: number
}

type Env = { Bindings: HttpBindings; Variables: { loaded: LoadedProfile } }

/** What a resident's browser asks over HTTP, from the association's own pages: the door, and to start. */
export function residentApi(api: ResidentApi): Hono<Env> {
  const { acting, associations, locales, someoneAvailable, siteAllowed, proxies } = api
  const starts = createLimiter(acting.clock, LIMITS.startsPerTenMinutes, 600)
  const app = new Hono<Env>()

  app.use('/:association/*', async (context, next) => {
    const loaded = associations.get(context.req.param('association'))
    if (!loaded) return refuse(context, { name: 'not_found' })
    context.set('loaded', loaded)
    return next()
  })
  app.use(
    '/:association/*',
    cors({
      origin: (origin, context) => (siteAllowed(context.get('loaded').profile.id, origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type'],
      maxAge: 600,
    }),
  )

  app.get('/:association/door', context => {
    const loaded = context.get('loaded')
    const asked = context.req.query('lang') ?? 'en'
    const language = locales.languages('widget').includes(asked) ? asked : 'en'
    const door = doorOf(loaded, locales, language, acting.clock.now(), someoneAvailable(loaded.profile.id))
    context.header('Cache-Control', 'no-cache')
    return context.json(door)
  })

  app.post('/:association/conversations', async context => {
    const loaded = context.get('loaded')
    const association = loaded.profile.id
    const origin = context.req.header('origin')
    if (origin !== undefined && !siteAllowed(association, origin))
      return refuse(context, { name: 'site_not_allowed' })
    const wait = starts(addressOf(context.env.incoming, proxies))
    if (wait !== null) return refuse(context, { name: 'too_often', retryAfterSeconds: wait })
    const body = checked(startBody, await context.req.json().catch(() => null))
    if (!body.ok) return refuse(context, body.refusal)
    if (!locales.languages('widget').includes(body.value.language)) {
      return refuse(context, { name: 'language_not_offered' })
    }
    const answer = await startConversation(acting, loaded, body.value, someoneAvailable(association))
    if (!answer.ok) return refuse(context, answer.refusal)
    return context.json(answer.started, answer.fresh ? 201 : 200)
  })
  return app
}

import { createMiddleware } from 'hono/factory'
import type { LoadedProfile } from '../../profiles.ts'

export type AssociationEnv = { Variables: { loaded: LoadedProfile } }

/** Sets `loaded` to the profile that the path's `:association` names. If there is none, the answer is "not found". */
export const association = (associations: ReadonlyMap<string, LoadedProfile>) =>
  createMiddleware<AssociationEnv>(async (context, next) => {
    const loaded = associations.get(context.req.param('association') ?? '')
    if (!loaded) return context.notFound()
    context.set('loaded', loaded)
    return next()
  })

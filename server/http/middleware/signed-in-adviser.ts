import { createMiddleware } from 'hono/factory'
import type { Adviser } from '../../access/access.ts'
import type { ActiveSession, Auth } from '../../access/auth.ts'
import type { LoadedProfile } from '../../profiles.ts'
import { refuse } from '../errors.ts'
import { NO_STORE } from './caching.ts'

export type AdviserEnv = {
  Variables: { session: ActiveSession; adviser: Adviser; loaded: LoadedProfile }
}

export type SignIn = {
  readonly auth: Pick<Auth, 'session'>
  readonly associations: ReadonlyMap<string, LoadedProfile>
}

/**
 * Sets `session`, `adviser` and the profile of their association (`loaded`), or refuses with `sign_in_needed`. The answer
 * is for one adviser alone, so no cache may store it.
 */
export const signedInAdviser = ({ auth, associations }: SignIn) =>
  createMiddleware<AdviserEnv>(async (context, next) => {
    context.header('Cache-Control', NO_STORE)
    const session = await auth.session(context.req.header('cookie') ?? '')
    const loaded = session && associations.get(session.adviser.association)
    if (!loaded) return refuse(context, { name: 'sign_in_needed' })
    context.set('session', session)
    context.set('adviser', session.adviser)
    context.set('loaded', loaded)
    return next()
  })

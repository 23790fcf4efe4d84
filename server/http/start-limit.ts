import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { RATES } from '../../shared/protocol/limits.ts'
import { addressOf, networkOf } from '../access/address.ts'
import { createLimiter } from '../access/limiter.ts'
import type { Clock } from '../clock.ts'

/** Gives handlers access to Node's own request, which knows the client's address. */
export type HttpEnv = { Bindings: HttpBindings }

/** Uses one start of a network's allowance. Returns null if allowed, else the whole seconds to wait. */
export type StartLimit = (context: Pick<Context<HttpEnv>, 'env'>) => number | null

const WINDOW_SECONDS = 10 * 60

/** Gives each network one allowance of starts, which the widget and the plain pages share. */
export function createStartLimit(clock: Clock, proxies: number): StartLimit {
  const take = createLimiter(clock, RATES.startsPerTenMinutes, WINDOW_SECONDS)
  return context => take(networkOf(addressOf(context.env.incoming, proxies)))
}

import type { MiddlewareHandler } from 'hono'

const FIVE_MINUTES_SECONDS = 5 * 60
const YEAR_SECONDS = 365 * 86_400

export const NO_STORE = 'no-store'

/** For answers to one reader at one moment: neither browser nor proxy stores them. */
export const noStore = always(NO_STORE)

/** For answers that are stored but checked with the server each time. */
export const revalidate = always('no-cache')

/** Like `revalidate`, for answers that depend on the reader: no shared cache stores them. */
export const revalidatePrivately = always('private, no-cache')

/** For answers that are the same for everybody and may be up to five minutes old. */
export const forFiveMinutes = unlessFailed(`public, max-age=${FIVE_MINUTES_SECONDS}`)

/** For files whose name changes with their content. */
export const forEver = unlessFailed(`public, max-age=${YEAR_SECONDS}, immutable`)

/** Sets Cache-Control, unless the route has set it. */
function always(policy: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', policy)
  }
}

/** Sets Cache-Control on successful answers only: a file that is missing now may exist in a minute. */
function unlessFailed(policy: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (context.res.ok && !context.res.headers.has('Cache-Control')) context.header('Cache-Control', policy)
  }
}

import type { MiddlewareHandler } from 'hono'

const FIVE_MINUTES_SECONDS = 5 * 60
const YEAR_SECONDS = 365 * 86_400

export const NO_STORE = 'no-store'

/** For one reader at one moment: neither browser nor proxy stores it. */
export const noStore = always(NO_STORE)

/** Stored, but asked about each time. */
export const revalidate = always('no-cache')

/** As `revalidate`, but no shared cache stores it: it depends on the reader. */
export const revalidatePrivately = always('private, no-cache')

/** The same for everybody, and five minutes late at most. */
export const forFiveMinutes = unlessFailed(`public, max-age=${FIVE_MINUTES_SECONDS}`)

/** For a file whose name changes with its content. */
export const forEver = unlessFailed(`public, max-age=${YEAR_SECONDS}, immutable`)

/** Sets Cache-Control, unless the route has set it. */
function always(policy: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', policy)
  }
}

/** The same for good answers alone: a file that is missing now may be there in a minute. */
function unlessFailed(policy: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (context.res.ok && !context.res.headers.has('Cache-Control')) context.header('Cache-Control', policy)
  }
}

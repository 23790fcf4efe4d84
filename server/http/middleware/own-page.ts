import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from '../errors.ts'

/**
 * Lets through only requests from pages of this origin. For the staff page's writes: browsers send the origin with each.
 */
export const ownOrigin =
  (origin: string): MiddlewareHandler =>
  async (context, next) =>
    context.req.header('origin') === origin ? next() : refuse(context, { name: 'site_not_allowed' })

type OwnForm = {
  /** Our own origin. */
  readonly url: string
  /** The answer to a form from elsewhere. */
  readonly refused: (context: Context) => Response | Promise<Response>
}

/**
 * Lets through only forms from our own pages. Browsers say this themselves (`Sec-Fetch-Site`); older ones send the page's
 * origin, and the oldest only its address (`Referer`). Every browser sends one of the three with a form, so a request with
 * none of them is refused.
 *
 * This is not `hono/csrf`, which ignores `Referer`, lets through content types that are not a form's, and accepts an
 * allowed `Origin` although `Sec-Fetch-Site` says otherwise.
 */
export const ownForm =
  ({ url, refused }: OwnForm): MiddlewareHandler =>
  async (context, next) =>
    isOwnForm(context, url) ? next() : refused(context)

function isOwnForm(context: Context, url: string): boolean {
  const site = context.req.header('sec-fetch-site')
  // `none`: the resident reloaded the answer or opened it from the history. No other page can cause that.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const from = context.req.header('origin') ?? context.req.header('referer')
  if (from === undefined || !URL.canParse(from)) return false
  return new URL(from).origin === url || new URL(from).host === context.req.header('host')
}

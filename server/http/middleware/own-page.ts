import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from '../errors.ts'

/**
 * Lets through only requests of the page that this origin serves. For the staff page's writes: browsers name the origin
 * with every one of them.
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
 * Lets through only forms that a page of ours has sent. Browsers say so themselves (`Sec-Fetch-Site`); older ones name
 * the page's origin, and the oldest only its address (`Referer`). A request that names none of them is refused: every
 * browser sends one of the three with a form.
 *
 * This is not `hono/csrf`, which knows no `Referer`, lets other content types than forms' pass, and takes an allowed
 * `Origin` although `Sec-Fetch-Site` says otherwise.
 */
export const ownForm =
  ({ url, refused }: OwnForm): MiddlewareHandler =>
  async (context, next) =>
    isOwnForm(context, url) ? next() : refused(context)

function isOwnForm(context: Context, url: string): boolean {
  const site = context.req.header('sec-fetch-site')
  // `none`: the resident reloaded the answer or opened it from the history. No other page can bring that about.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const from = context.req.header('origin') ?? context.req.header('referer')
  if (from === undefined || !URL.canParse(from)) return false
  return new URL(from).origin === url || new URL(from).host === context.req.header('host')
}

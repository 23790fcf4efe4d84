import type { Context } from 'hono'

/**
 * Was this form sent from a page of ours, and not from another site in the resident's name? Browsers say so themselves
 * (`Sec-Fetch-Site`); older ones name the page's origin, and the oldest only its address. One that says nothing is
 * refused: every browser sends one of the three with a form.
 *
 * @param url our own origin
 */
export function fromOurOwnPage(context: Context, url: string): boolean {
  const site = context.req.header('sec-fetch-site')
  // `none`: the resident reloaded the answer or opened it from the history; no other page can bring that about.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const from = context.req.header('origin') ?? context.req.header('referer')
  if (from === undefined || !URL.canParse(from)) return false
  return new URL(from).origin === url || new URL(from).host === context.req.header('host')
}

import { html as honoHtml, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page, already escaped. */
export type Markup = HtmlEscapedString

/** Hono's tagged template, for templates that wait for nothing: every value is escaped unless it is itself markup.
 * Throws where a promise slipped in, since the page would otherwise show `[object Promise]`. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Markup => {
  const made = honoHtml(strings, ...values)
  if (made instanceof Promise)
    throw new TypeError('The demonstration pages are made without waiting for anything.')
  return made
}

export { raw }

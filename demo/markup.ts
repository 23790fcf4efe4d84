import { html as honoHtml, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A part of a page, already escaped. */
export type Markup = HtmlEscapedString

/** Hono's tagged template for synchronous values. It escapes every value that is not markup itself. Throws a TypeError for
 * a promise, which the page would show as `[object Promise]`. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Markup => {
  const markup = honoHtml(strings, ...values)
  if (markup instanceof Promise)
    throw new TypeError('The demonstration pages are made without waiting for anything.')
  return markup
}

export { raw }

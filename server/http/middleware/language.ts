import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { createMiddleware } from 'hono/factory'
import type { Locales, Surface } from '../../words.ts'

export type LanguageEnv = { Variables: { language: string } }

/** Sets `language` to the one that the address names (`?lang=cy`) if this surface has words in it, else to English. */
export const language = (locales: Locales, surface: Surface | ((context: Context) => Surface)) =>
  createMiddleware<LanguageEnv>((context, next) => {
    const requested = context.req.query('lang') ?? ''
    const offered = locales.languages(typeof surface === 'string' ? surface : surface(context))
    context.set('language', offered.includes(requested) ? requested : 'en')
    return next()
  })

/**
 * Finds the best language for a reader: the one that the address names, else the first offered one of their browser's, by
 * the weights it gives (`Accept-Language: pl, cy;q=0.8`), else `otherwise`. Regions do not count: `en-GB` is `en`.
 */
export function preferredLanguage(context: Context, offered: readonly string[], otherwise: string): string {
  const requested = primaryTag(context.req.query('lang') ?? '')
  if (offered.includes(requested)) return requested
  return accepts(context, {
    header: 'Accept-Language',
    supports: [...offered],
    default: otherwise,
    match: (ranges, { supports }) =>
      ranges
        .filter(({ q }) => q > 0)
        .map(({ type }) => primaryTag(type))
        .find(tag => supports.includes(tag)) ?? otherwise,
  })
}

const primaryTag = (tag: string): string => /^[a-z]{2,3}(?![a-z])/.exec(tag.trim().toLowerCase())?.[0] ?? ''

import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { createMiddleware } from 'hono/factory'
import type { Locales, Surface } from '../../words.ts'

export type LanguageEnv = { Variables: { language: string } }

/** Sets `language` to the one that the address names (`?lang=cy`), where this surface has words in it; else English. */
export const language = (locales: Locales, surface: Surface | ((context: Context) => Surface)) =>
  createMiddleware<LanguageEnv>((context, next) => {
    const asked = context.req.query('lang') ?? ''
    const offered = locales.languages(typeof surface === 'string' ? surface : surface(context))
    context.set('language', offered.includes(asked) ? asked : 'en')
    return next()
  })

/**
 * The language that suits a reader best: the one that the address names, else the first of their browser's that is
 * offered, by the weights it gives (`Accept-Language: pl, cy;q=0.8`), else `otherwise`. Regions do not count: `en-GB`
 * is `en`.
 */
export function preferredLanguage(context: Context, offered: readonly string[], otherwise: string): string {
  const asked = primaryTag(context.req.query('lang') ?? '')
  if (offered.includes(asked)) return asked
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

import type { Context } from 'hono'

/** The codes of the languages that a request wishes for, best first: as its address says, then as the browser does. A
 * browser names them in the order in which its reader prefers them. */
export const wishedLanguages = (context: Context): readonly string[] =>
  [context.req.query('lang') ?? '', ...(context.req.header('accept-language') ?? '').split(',')].flatMap(
    wish =>
      wish
        .trim()
        .toLowerCase()
        .match(/^[a-z]{2,3}(?![a-z])/) ?? [],
  )

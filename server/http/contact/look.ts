import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { PRINT_SIZES, type PrintSize } from '../../../shared/domain/conversation/email.ts'

const SIZES = ['standard', ...PRINT_SIZES] as const
const COLOURS = ['usual', 'contrast'] as const

/** How large and in which colours a page is drawn. */
export type Chosen = {
  readonly size: (typeof SIZES)[number]
  readonly colours: (typeof COLOURS)[number]
}
export type Look = Chosen & {
  /** What this device was asked to remember; null where it was asked nothing. */
  readonly remembered: Chosen | null
}

const PLAIN: Chosen = { size: 'standard', colours: 'usual' }
const COOKIE = 'doorstep_look'
const YEAR_SECONDS = 365 * 86_400

/** As the address says, else as the device remembers, else plain. */
export function lookOf(context: Context): Look {
  const [size, colours] = (getCookie(context, COOKIE) ?? '').split('.')
  const remembered = size && colours ? chosen({ size, colours }, PLAIN) : null
  return { ...chosen(context.req.query(), remembered ?? PLAIN), remembered }
}

/** The two that the panel has as well are called what they are called there. */
const KEYS = {
  standard: 'look.standard',
  large: 'panel.large',
  larger: 'look.larger',
  usual: 'look.usual',
  contrast: 'panel.contrast',
} as const

/** The print that a confirmation by email is drawn in; nothing where it is the standard. */
export const printOf = ({ size }: Chosen): { readonly size?: PrintSize } =>
  size === 'standard' ? {} : { size }

/** Every press that changes the look of a page, by the key of its words. */
export const otherLooks = (look: Chosen) => [
  ...SIZES.filter(size => size !== look.size).map(size => ({ key: KEYS[size], look: { size } })),
  ...COLOURS.filter(colours => colours !== look.colours).map(colours => ({
    key: KEYS[colours],
    look: { colours },
  })),
]

/** What an address must say so that it leads to a page of this look: nothing where that is so without words. */
export function lookQuery({ size, colours, remembered }: Look): Record<string, string> {
  const without = remembered ?? PLAIN
  return {
    ...(size === without.size ? {} : { size }),
    ...(colours === without.colours ? {} : { colours }),
  }
}

/** Does this page look otherwise than the device would draw it by itself? Then it can be asked to remember. */
export const canBeRemembered = (look: Look): boolean => Object.keys(lookQuery(look)).length > 0

/**
 * Remembers or forgets the look on this device, for this association's pages alone. Only after the press that asks for
 * it: a cookie for appearance needs no leave beyond that (PECR, Schedule A1), and none is set otherwise.
 */
export function keepLook(context: Context, association: string, look: Look, keep: boolean): Look {
  const options = { path: `/${association}/`, sameSite: 'Lax', httpOnly: true } as const
  if (!keep) {
    deleteCookie(context, COOKIE, options)
    return { ...look, remembered: null }
  }
  setCookie(context, COOKIE, `${look.size}.${look.colours}`, { ...options, maxAge: YEAR_SECONDS })
  return { ...look, remembered: { size: look.size, colours: look.colours } }
}

const chosen = (wished: Readonly<Record<string, string>>, otherwise: Chosen): Chosen => ({
  size: SIZES.find(one => one === wished.size) ?? otherwise.size,
  colours: COLOURS.find(one => one === wished.colours) ?? otherwise.colours,
})

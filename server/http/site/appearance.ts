import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { PRINT_SIZES, type PrintSize } from '../../../shared/domain/conversation/email.ts'

const SIZES = ['standard', ...PRINT_SIZES] as const
const COLOURS = ['usual', 'contrast'] as const

/** The size and colours that a page is drawn in. */
export type Chosen = {
  readonly size: (typeof SIZES)[number]
  readonly colours: (typeof COLOURS)[number]
}
export type Appearance = Chosen & {
  /** The choice that this device was asked to remember, or null. */
  readonly remembered: Chosen | null
}

const PLAIN: Chosen = { size: 'standard', colours: 'usual' }
const COOKIE = 'doorstep_look'
const YEAR_SECONDS = 365 * 86_400

/** The appearance that the address names, else the one that the device remembers, else plain. */
export function appearanceOf(context: Context): Appearance {
  const [size, colours] = (getCookie(context, COOKIE) ?? '').split('.')
  const remembered = size && colours ? chosenFrom({ size, colours }, PLAIN) : null
  return { ...chosenFrom(context.req.query(), remembered ?? PLAIN), remembered }
}

/** The words of each choice. The panel has two of them as well, and they share its words. */
const KEYS = {
  standard: 'look.standard',
  large: 'panel.large',
  larger: 'look.larger',
  usual: 'look.usual',
  contrast: 'panel.contrast',
} as const

/** The print size of a confirmation by email; nothing where it is the standard. */
export const printSizeOf = ({ size }: Chosen): { readonly size?: PrintSize } =>
  size === 'standard' ? {} : { size }

/** Every change that one press can make to a page's appearance, with the key of its words. */
export const otherAppearances = (now: Chosen) => [
  ...SIZES.filter(size => size !== now.size).map(size => ({ key: KEYS[size], change: { size } })),
  ...COLOURS.filter(colours => colours !== now.colours).map(colours => ({
    key: KEYS[colours],
    change: { colours },
  })),
]

/** The part of an address that leads to a page of this appearance; empty where the device draws it so by itself. */
export function appearanceQuery({ size, colours, remembered }: Appearance): Record<string, string> {
  const byItself = remembered ?? PLAIN
  return {
    ...(size === byItself.size ? {} : { size }),
    ...(colours === byItself.colours ? {} : { colours }),
  }
}

/** True where a page looks different from what the device would draw by itself, so that remembering it makes sense. */
export const canBeRemembered = (appearance: Appearance): boolean =>
  Object.keys(appearanceQuery(appearance)).length > 0

/**
 * Remembers or forgets the appearance on this device, for this association's pages alone. It follows the press that asks
 * for it: a cookie for appearance needs no consent beyond that (PECR, Schedule A1), and none is set otherwise.
 */
export function rememberAppearance(
  context: Context,
  association: string,
  appearance: Appearance,
  remember: boolean,
): Appearance {
  const options = { path: `/${association}/`, sameSite: 'Lax', httpOnly: true } as const
  if (!remember) {
    deleteCookie(context, COOKIE, options)
    return { ...appearance, remembered: null }
  }
  const { size, colours } = appearance
  setCookie(context, COOKIE, `${size}.${colours}`, { ...options, maxAge: YEAR_SECONDS })
  return { ...appearance, remembered: { size, colours } }
}

const chosenFrom = (asked: Readonly<Record<string, string>>, otherwise: Chosen): Chosen => ({
  size: SIZES.find(one => one === asked.size) ?? otherwise.size,
  colours: COLOURS.find(one => one === asked.colours) ?? otherwise.colours,
})

import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { PRINT_SIZES, type PrintSize } from '../../../shared/domain/conversation/email.ts'

const SIZES = ['standard', ...PRINT_SIZES] as const
const COLOURS = ['usual', 'contrast'] as const

/** The print size and colours of a page. */
export type AppearanceChoice = {
  readonly size: (typeof SIZES)[number]
  readonly colours: (typeof COLOURS)[number]
}
export type Appearance = AppearanceChoice & {
  /** The choice that this device was asked to remember, or null. */
  readonly remembered: AppearanceChoice | null
}

const PLAIN: AppearanceChoice = { size: 'standard', colours: 'usual' }
const COOKIE = 'doorstep_look'
const YEAR_SECONDS = 365 * 86_400

/** Reads the appearance from the address, else from the device's cookie. It is plain if neither has one. */
export function appearanceOf(context: Context): Appearance {
  const [size, colours] = (getCookie(context, COOKIE) ?? '').split('.')
  const remembered = size && colours ? readChoice({ size, colours }, PLAIN) : null
  return { ...readChoice(context.req.query(), remembered ?? PLAIN), remembered }
}

/** The keys of each choice's words. The panel also has two of these choices and shares its words. */
const KEYS = {
  standard: 'look.standard',
  large: 'panel.large',
  larger: 'look.larger',
  usual: 'look.usual',
  contrast: 'panel.contrast',
} as const

/** Returns the print size for a confirmation by email, or nothing if it is the standard. */
export const printSizeOf = ({ size }: AppearanceChoice): { readonly size?: PrintSize } =>
  size === 'standard' ? {} : { size }

/** Lists every change that one press can make to a page's appearance, with the key of its words. */
export const otherAppearances = (current: AppearanceChoice) => [
  ...SIZES.filter(size => size !== current.size).map(size => ({ key: KEYS[size], change: { size } })),
  ...COLOURS.filter(colours => colours !== current.colours).map(colours => ({
    key: KEYS[colours],
    change: { colours },
  })),
]

/** Returns the query parameters that give a page this appearance. Empty: it is the device's own. */
export function appearanceQuery({ size, colours, remembered }: Appearance): Record<string, string> {
  const usual = remembered ?? PLAIN
  return {
    ...(size === usual.size ? {} : { size }),
    ...(colours === usual.colours ? {} : { colours }),
  }
}

/** True if the page's appearance differs from the device's own, so that it is worth remembering. */
export const canBeRemembered = (appearance: Appearance): boolean =>
  Object.keys(appearanceQuery(appearance)).length > 0

/**
 * Remembers or forgets the appearance on this device, for this association's pages alone. Only a press that asks for it
 * sets the cookie; a cookie for appearance needs no further consent (PECR, Schedule A1).
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

const readChoice = (
  values: Readonly<Record<string, string>>,
  otherwise: AppearanceChoice,
): AppearanceChoice => ({
  size: SIZES.find(one => one === values.size) ?? otherwise.size,
  colours: COLOURS.find(one => one === values.colours) ?? otherwise.colours,
})

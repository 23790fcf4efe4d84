import { mix, moveUntil, TEXT_CONTRAST } from '../shared/domain/colour.ts'

/** Returns a style sheet that gives the plain pages the association's two colours, light and dark. It is a file because
 * the pages' content security policy forbids inline styles. */
export function coloursCss({
  primary,
  accent,
}: {
  readonly primary: string
  readonly accent: string
}): string {
  const fill = moveUntil(primary, '#000000', ['#ffffff'], TEXT_CONTRAST)
  const paper = mix(accent, '#ffffff', 0.6)
  const light = {
    fill,
    link: moveUntil(primary, '#000000', ['#ffffff', paper], TEXT_CONTRAST),
    paper,
    wash: accent,
  }
  const night = mix(primary, DARK, 0.9)
  const wash = mix(primary, DARK, 0.78)
  const dark = {
    fill,
    link: moveUntil(primary, '#ffffff', [night, wash], TEXT_CONTRAST),
    paper: night,
    wash,
  }
  return `${rule(light)}\n@media (prefers-color-scheme: dark) {\n${rule(dark)}\n}\n`
}

export const PLAIN_COLOURS = { primary: '#1d4ed8', accent: '#eef2ff' }

export type Colours = { readonly primary: string; readonly accent: string }

/**
 * Changes an association's two colours, as little as needed, until they are readable in the panel and on the pages: the
 * primary colour dark enough for a button to stand out from white (WCAG 1.4.11), the tint light enough for dark text.
 * `warnOfColours` tells the operator of the change.
 */
export const makeReadable = ({ primary, accent }: Colours): Colours => ({
  primary: moveUntil(primary.toLowerCase(), '#000000', ['#ffffff'], BUTTON_CONTRAST),
  accent: moveUntil(accent.toLowerCase(), '#ffffff', [INK], TEXT_CONTRAST),
})

/** Returns a line for each of a profile's colours that is not readable, with the colour that takes its place. */
export function warnOfColours(colours: Colours | null): readonly string[] {
  if (colours === null) return []
  const drawn = makeReadable(colours)
  return [
    ...(drawn.primary === colours.primary.toLowerCase()
      ? []
      : [
          `appearance.primary: expected a colour with a contrast of ${BUTTON_CONTRAST} to white or more; got ${colours.primary}, drawn as ${drawn.primary}`,
        ]),
    ...(drawn.accent === colours.accent.toLowerCase()
      ? []
      : [
          `appearance.accent: expected a tint on which ${INK} has a contrast of ${TEXT_CONTRAST} or more; got ${colours.accent}, drawn as ${drawn.accent}`,
        ]),
  ]
}

/** The lighter of the two text colours on the tint (`--quiet` in `widget/styles/theme.css`). */
const INK = '#4d4754'
const DARK = '#15131a'
/** WCAG 1.4.11, for controls rather than text. */
const BUTTON_CONTRAST = 3

const rule = (colours: Readonly<Record<string, string>>): string =>
  `:root {${Object.entries(colours)
    .map(([name, colour]) => ` --${name}: ${colour};`)
    .join('')} }`

import { mix, moveUntil, TEXT_CONTRAST } from '../shared/domain/colour.ts'

/** The association's two colours as the pages' style sheet knows them. Inline styles are forbidden by the pages' policy. */
export function coloursCss({
  primary,
  accent,
}: {
  readonly primary: string
  readonly accent: string
}): string {
  const filled = moveUntil(primary, '#000000', ['#ffffff'], TEXT_CONTRAST)
  const paper = mix(accent, '#ffffff', 0.6)
  const light = {
    fill: filled,
    link: moveUntil(primary, '#000000', ['#ffffff', paper], TEXT_CONTRAST),
    paper,
    wash: accent,
  }
  const night = mix(primary, DARK, 0.9)
  const wash = mix(primary, DARK, 0.78)
  const dark = {
    fill: filled,
    link: moveUntil(primary, '#ffffff', [night, wash], TEXT_CONTRAST),
    paper: night,
    wash,
  }
  return `${rule(light)}\n@media (prefers-color-scheme: dark) {\n${rule(dark)}\n}\n`
}

export const PLAIN_COLOURS = { primary: '#1d4ed8', accent: '#eef2ff' }

export type Colours = { readonly primary: string; readonly accent: string }

/**
 * The association's two colours as they are drawn, in the panel and on the pages alike: the main one dark enough for a
 * button to stand out from white (WCAG 1.4.11), the tint light enough for dark text. What must be told to whoever starts
 * the server is in `coloursMended`.
 */
export const drawnColours = ({ primary, accent }: Colours): Colours => ({
  primary: moveUntil(primary.toLowerCase(), '#000000', ['#ffffff'], BUTTON_CONTRAST),
  accent: moveUntil(accent.toLowerCase(), '#ffffff', [INK], TEXT_CONTRAST),
})

/** What a profile's colours are drawn as where they cannot be read as they stand: one line for each. */
export function coloursMended(colours: Colours | null): readonly string[] {
  if (colours === null) return []
  const drawn = drawnColours(colours)
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

/** The quieter of the two colours that words have on the tint (`--quiet` in `widget/styles/theme.css`). */
const INK = '#4d4754'
const DARK = '#15131a'
/** WCAG 1.4.11, for what is a control and not words. */
const BUTTON_CONTRAST = 3

const rule = (colours: Readonly<Record<string, string>>): string =>
  `:root {${Object.entries(colours)
    .map(([name, colour]) => ` --${name}: ${colour};`)
    .join('')} }`

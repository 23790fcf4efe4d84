/** The association's two colours as the pages' style sheet knows them. Inline styles are forbidden by the pages' policy. */
export function coloursCss({
  primary,
  accent,
}: {
  readonly primary: string
  readonly accent: string
}): string {
  const filled = until(primary, '#000000', ['#ffffff'])
  const paper = mix(accent, '#ffffff', 0.6)
  const light = { fill: filled, link: until(primary, '#000000', ['#ffffff', paper]), paper, wash: accent }
  const night = mix(primary, DARK, 0.9)
  const wash = mix(primary, DARK, 0.78)
  const dark = { fill: filled, link: until(primary, '#ffffff', [night, wash]), paper: night, wash }
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
  primary: until(primary.toLowerCase(), '#000000', ['#ffffff'], BUTTON_CONTRAST),
  accent: until(accent.toLowerCase(), '#ffffff', [INK], CONTRAST),
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
          `appearance.accent: expected a tint on which ${INK} has a contrast of ${CONTRAST} or more; got ${colours.accent}, drawn as ${drawn.accent}`,
        ]),
  ]
}

/** The quieter of the two colours that words have on the tint (`--quiet` in `widget/panel.css`). */
const INK = '#4d4754'
const DARK = '#15131a'
/** WCAG 1.4.6, asked for in large print and high contrast: the pages keep to it in every look. */
const CONTRAST = 7
/** WCAG 1.4.11, for what is a control and not words. */
const BUTTON_CONTRAST = 3

const rule = (colours: Readonly<Record<string, string>>): string =>
  `:root {${Object.entries(colours)
    .map(([name, colour]) => ` --${name}: ${colour};`)
    .join('')} }`

/** The colour moved towards black or white until it stands out from every background given. */
function until(colour: string, towards: string, backgrounds: readonly string[], wanted = CONTRAST): string {
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, towards, share)
    if (backgrounds.every(background => contrast(shade, background) >= wanted)) return shade
  }
  return towards
}

/** `share` of the second colour in the first: 0 leaves the first as it is, 1 gives the second. Both `#rrggbb`. */
export const mix = (first: string, second: string, share: number): string => {
  const to = channels(second)
  const mixed = channels(first).map((value, index) => value + ((to[index] ?? 0) - value) * share)
  return `#${mixed.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** The WCAG contrast of two colours, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** White or black, whichever reads better on the colour. */
export const textOn = (colour: string): '#fff' | '#000' =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#fff' : '#000'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (colour: string): number[] => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`A colour is written #rrggbb, not "${colour}".`)
  return [1, 3, 5].map(from => Number.parseInt(colour.slice(from, from + 2), 16))
}

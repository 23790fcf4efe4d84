/** The WCAG contrast ratio of two colours (1.4.3), from 1 to 21. Both are `#rrggbb`. */
export function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Mixes `share` of the second colour into the first: 0 leaves the first as it is, 1 gives the second. */
export function mix(first: string, second: string, share: number): string {
  const to = channels(second)
  const mixed = channels(first).map((value, index) => value + ((to[index] ?? 0) - value) * share)
  return `#${mixed.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** Moves a colour towards another, just far enough to reach the wanted contrast ratio on every background. */
export function moveUntil(
  colour: string,
  towards: string,
  grounds: readonly string[],
  wanted: number,
): string {
  for (let step = 0; step < 20; step += 1) {
    const shade = mix(colour, towards, step / 20)
    if (grounds.every(ground => contrast(shade, ground) >= wanted)) return shade
  }
  return towards
}

/** White or black text, whichever reads better on the colour. */
export const textOn = (colour: string): '#ffffff' | '#000000' =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000'

/** The contrast ratio of text that meets WCAG 2.2, 1.4.6 (AAA). */
export const TEXT_CONTRAST = 7

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** Relative luminance as WCAG defines it, from 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  if (!isColour(colour)) throw new RangeError(`A colour is written #rrggbb, not "${colour}".`)
  return [1, 3, 5].map(from => Number.parseInt(colour.slice(from, from + 2), 16))
}

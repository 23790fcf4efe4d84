/** An association's colour, made readable: `text` on `ground`, and white or black upon a fill of it. */
export type Readable = { readonly text: string; readonly fill: string; readonly onFill: string }

type Rgb = readonly [number, number, number]

/** WCAG 2.2, 1.4.6: what we hold text to. */
const ENHANCED = 7

/**
 * The colour moved towards black or white, only as far as text in it needs to read at 7:1 on `ground`.
 * Both are `#rrggbb`; anything else counts as black.
 */
export function readable(colour: string, ground: string): Readable {
  const target: Rgb = luminance(parse(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  const text = towards(parse(colour), target, step => contrast(step, parse(ground)) >= ENHANCED)
  const onFill: Rgb =
    contrast(text, [255, 255, 255]) >= contrast(text, [0, 0, 0]) ? [255, 255, 255] : [0, 0, 0]
  return { text: write(text), fill: write(text), onFill: write(onFill) }
}

/** The contrast of two `#rrggbb` colours, 1 to 21. */
export const contrastOf = (one: string, other: string): number => contrast(parse(one), parse(other))

function towards(from: Rgb, to: Rgb, enough: (colour: Rgb) => boolean): Rgb {
  for (let step = 0; step < 20; step += 1) {
    const colour = mix(from, to, step / 20)
    if (enough(colour)) return colour
  }
  return to
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
]

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance([r, g, b]: Rgb): number {
  const linear = (part: number) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function parse(colour: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? '000000'
  const number = Number.parseInt(hex, 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

const write = (rgb: Rgb): string => `#${rgb.map(part => part.toString(16).padStart(2, '0')).join('')}`

type Channels = readonly [red: number, green: number, blue: number]

/** `share` of the second colour in the first: 0 leaves the first as it is, 1 gives the second. Both `#rrggbb`. */
export const mix = (first: string, second: string, share: number): string => {
  const from = channels(first)
  const to = channels(second)
  return `#${from.map((value, index) => hex(value + ((to[index] ?? 0) - value) * share)).join('')}`
}

/** The WCAG contrast of two colours, from 1 to 21. */
export const contrast = (first: string, second: string): number => {
  const [high, low] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The colour itself, or the lightest darker shade of it that has the wished contrast on every background given. */
export const darkenedFor = (colour: string, backgrounds: readonly string[], wished: number): string => {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(colour, '#000000', share)
    if (backgrounds.every(background => contrast(shade, background) >= wished)) return shade
  }
  return '#000000'
}

const luminance = (colour: string): number => {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (value: number): number => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const channels = (colour: string): Channels => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`A colour is written #rrggbb, not "${colour}".`)
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0')

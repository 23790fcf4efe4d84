/** Small shapes for drawings, as SVG text in the units of a scene: 1200 wide, 640 high, y downwards. Colours are
 * attributes, not styles, so that a drawing works both in a page and as a file of its own. */

const whole = (value: number): number => Math.round(value * 10) / 10

/** A filled path; numbers in the path are the caller's. */
export const area = (fill: string, d: string, opacity = 1): string =>
  `<path fill="${fill}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''} d="${d}"/>`

/** An open line. */
export const stroke = (colour: string, width: number, d: string): string =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`

export const disc = (fill: string, x: number, y: number, r: number, opacity = 1): string =>
  `<circle fill="${fill}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''} cx="${whole(x)}" cy="${whole(y)}" r="${whole(r)}"/>`

export const block = (fill: string, x: number, y: number, w: number, h: number, round = 0): string =>
  `<rect fill="${fill}" x="${whole(x)}" y="${whole(y)}" width="${whole(w)}" height="${whole(h)}"${round ? ` rx="${round}"` : ''}/>`

/** A hillside: a soft line through the heights, evenly spaced from edge to edge, filled down to the bottom. */
export const ridge = (
  fill: string,
  heights: readonly number[],
  from = 0,
  to = 1200,
  bottom = 640,
): string => {
  const step = (to - from) / (heights.length - 1)
  const curves = heights.slice(1).map((y, index) => {
    const x = from + step * (index + 1)
    const before = heights[index] ?? y
    return `C${whole(x - step / 2)} ${before} ${whole(x - step / 2)} ${y} ${whole(x)} ${y}`
  })
  return area(fill, `M${from} ${bottom}V${heights[0]}${curves.join('')}V${bottom}Z`)
}

/** A long flat cloud, its left end at x. */
export const cloud = (fill: string, x: number, y: number, size: number): string =>
  block(fill, x, y, 150 * size, 22 * size, 11 * size) +
  block(fill, x + 34 * size, y - 16 * size, 86 * size, 34 * size, 17 * size) +
  block(fill, x + 66 * size, y + 12 * size, 120 * size, 18 * size, 9 * size)

/** Gulls or swallows: one stroke for each pair of wings. */
export const birds = (colour: string, places: readonly (readonly [x: number, y: number])[]): string =>
  places.map(([x, y]) => stroke(colour, 3, `M${x - 13} ${y - 5}q7 -6 13 4q6 -10 13 -4`)).join('')

import { area, block, disc, stroke } from './shapes.ts'

type Leaves = { readonly leaf: string; readonly shade: string; readonly trunk: string }

/** A broad garden tree standing at x on the ground at y. */
export const roundTree = (x: number, y: number, size: number, { leaf, shade, trunk }: Leaves): string =>
  block(trunk, x - 5 * size, y - 62 * size, 10 * size, 62 * size, 3) +
  disc(leaf, x, y - 108 * size, 52 * size) +
  disc(leaf, x - 34 * size, y - 78 * size, 32 * size) +
  disc(leaf, x + 36 * size, y - 80 * size, 34 * size) +
  disc(shade, x + 18 * size, y - 92 * size, 26 * size, 0.55) +
  stroke(
    trunk,
    4 * size,
    `M${x} ${y - 60 * size}l${14 * size} ${-20 * size}M${x} ${y - 52 * size}l${-14 * size} ${-18 * size}`,
  )

/** A tall narrow tree. */
export const poplar = (x: number, y: number, size: number, { leaf, shade, trunk }: Leaves): string =>
  block(trunk, x - 4 * size, y - 40 * size, 8 * size, 40 * size, 2) +
  area(
    leaf,
    `M${x} ${y - 190 * size}c${34 * size} ${60 * size} ${34 * size} ${150 * size} 0 ${164 * size}c${-34 * size} ${-14 * size} ${-34 * size} ${-104 * size} 0 ${-164 * size}Z`,
  ) +
  area(
    shade,
    `M${x} ${y - 190 * size}c${34 * size} ${60 * size} ${34 * size} ${150 * size} 0 ${164 * size}c${10 * size} ${-50 * size} ${8 * size} ${-120 * size} 0 ${-164 * size}Z`,
    0.55,
  )

/** A pine of three skirts. */
export const pine = (x: number, y: number, size: number, { leaf, shade, trunk }: Leaves): string =>
  block(trunk, x - 4 * size, y - 24 * size, 8 * size, 24 * size) +
  [0, 34, 68]
    .map(up =>
      area(
        up === 34 ? shade : leaf,
        `M${x} ${y - (up + 78) * size}l${(38 - up / 4) * size} ${60 * size}h${(up / 2 - 76) * size}Z`,
      ),
    )
    .join('')

/** A weeping willow: every branch rises from the trunk, turns over and hangs down, the lowest nearly to the water. */
export const weepingWillow = (x: number, y: number, size: number, { leaf, shade, trunk }: Leaves): string => {
  const s = (value: number): number => Math.round(value * size)
  const branch = (reach: number, top: number, end: number, colour: string, width: number): string =>
    stroke(
      colour,
      s(width),
      `M${x} ${y - s(150)}C${x + s(reach * 0.1)} ${y - s(top + 46)} ${x + s(reach * 0.94)} ${y - s(top + 40)} ${x + s(reach)} ${y - s(end)}`,
    )
  const layer = (reaches: readonly number[], top: number, colour: string, width: number): string =>
    reaches
      .map((reach, index) =>
        branch(reach, top - Math.abs(reach) / 5, 34 + ((index * 37) % 62), colour, width),
      )
      .join('')
  const bark = `M${x - s(20)} ${y}c${s(14)} ${-s(60)} ${s(6)} ${-s(110)} ${-s(14)} ${-s(170)}l${s(20)} ${-s(8)}l${s(16)} ${s(50)}l${s(20)} ${-s(56)}l${s(18)} ${s(8)}c${-s(22)} ${s(60)} ${-s(26)} ${s(116)} ${-s(12)} ${s(176)}Z`
  return (
    layer([-164, -136, -104, -70, 70, 104, 136, 164], 250, shade, 30) +
    layer([-34, 0, 34], 262, shade, 34) +
    area(trunk, bark) +
    layer([-178, -150, -120, -88, 92, 122, 152, 178], 232, leaf, 14) +
    layer([-62, 64], 258, leaf, 14) +
    [-52, 0, 52].map(dx => disc(leaf, x + s(dx), y - s(212 - Math.abs(dx) / 3), s(50))).join('') +
    layer([-74, -46, 46, 78], 236, shade, 7)
  )
}

/** A clipped hedge or a low bush, several bumps long. */
export const hedge = (x: number, y: number, bumps: number, size: number, { leaf, shade }: Leaves): string =>
  Array.from({ length: bumps }, (_, index) =>
    disc(index % 2 ? shade : leaf, x + index * 30 * size, y, (22 + (index % 3) * 5) * size),
  ).join('')

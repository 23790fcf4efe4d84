import { house } from './houses.ts'
import type { Paints } from './paints.ts'
import { area, block, cloud, disc, ridge, stroke } from './shapes.ts'
import { hedge, pine, roundTree, weepingWillow } from './trees.ts'

const amber = { leaf: '#e3a24f', shade: '#c47a35', trunk: '#5d4239' }
const moss = { leaf: '#93a06a', shade: '#6f8055', trunk: '#5d4239' }
const nightLeaf = { leaf: '#5c9077', shade: '#356756', trunk: '#3b322f' }

/** A stone bridge over a canal in autumn, a narrow boat, and tall stone houses behind. */
export const canalBridge = (p: Paints): string =>
  block(p.sky, 0, 0, 1200, 640) +
  disc(p.sun, 905, 168, 84) +
  cloud(p.haze, 190, 132, 1.1) +
  cloud(p.haze, 690, 90, 0.8) +
  area(
    p.far,
    'M0 352C120 300 230 226 330 236C430 250 470 322 560 318C650 312 720 250 830 262C950 276 1040 350 1200 322V640H0Z',
  ) +
  ridge(p.middle, [420, 388, 408, 400, 420, 392, 404]) +
  spire(p) +
  [
    pine(70, 452, 1.1, moss),
    pine(124, 456, 0.9, moss),
    roundTree(1128, 462, 1.05, amber),
    roundTree(392, 466, 0.8, amber),
  ].join('') +
  tallHouses(p) +
  area(p.near, 'M0 452H1200V520H0Z') +
  block(p.water, 0, 512, 1200, 128) +
  stroke(p.shine, 5, 'M60 548h120M300 600h110M560 620h90M830 596h130M1040 548h110M700 560h60') +
  bridge() +
  narrowBoat(p) +
  hedge(0, 514, 4, 0.7, moss) +
  hedge(1050, 514, 6, 0.7, amber)

const tallHouses = (p: Paints): string => {
  const shared = { y: 462, glass: p.glass, trim: p.trim, storeys: 3 as const, chimney: true }
  return (
    house({ ...shared, x: 470, w: 122, h: 208, wall: '#d9b99b', roof: p.roof, door: p.doors[0] }) +
    house({
      ...shared,
      x: 592,
      w: 122,
      h: 208,
      wall: '#e6cdb2',
      roof: p.roof,
      door: p.doors[2],
      doorAt: 'right',
    }) +
    house({
      ...shared,
      x: 714,
      w: 132,
      h: 186,
      wall: '#cfa98a',
      roof: p.roofTwo,
      door: p.doors[3],
      shape: 'gable',
      doorAt: 'middle',
      chimney: false,
    }) +
    house({
      ...shared,
      x: 874,
      w: 150,
      h: 112,
      wall: p.walls[0],
      roof: p.roofTwo,
      door: p.doors[1],
      shape: 'hip',
      storeys: 2,
      doorAt: 'middle',
    })
  )
}

const bridge = (): string =>
  area('#a98467', 'M0 470C120 420 260 420 380 470V560H322C318 486 84 486 80 560H0Z') +
  stroke('#c9a587', 9, 'M0 470C120 420 260 420 380 470') +
  stroke(
    '#8e6c53',
    4,
    'M92 548c10 -64 206 -64 218 0M30 500h38M20 528h44M340 500h30M334 528h34M176 462v26M226 462v26',
  )

const narrowBoat = (p: Paints): string =>
  area(p.doors[0], 'M520 556H940l30 -22c6 26 -10 56 -40 58H560c-24 0 -38 -14 -40 -36Z') +
  block(p.doors[2], 566, 510, 300, 48, 6) +
  block(p.walls[0], 556, 503, 320, 10, 4) +
  [600, 668, 736, 804].map(x => disc(p.trim, x, 535, 15) + disc(p.glass, x, 535, 11)).join('') +
  block(p.line, 846, 480, 12, 26, 2) +
  [disc('#e58d5b', 640, 496, 8), disc('#f0c45c', 656, 494, 8), disc('#cf5f4d', 672, 497, 8)].join('')

const spire = (p: Paints): string =>
  block(p.near, 262, 340, 44, 90) + area(p.near, 'M256 342l28 -110l28 110Z') + disc(p.haze, 284, 366, 9)

/** A river at night under a great willow: every window lit, for a landlord that never shuts. */
export const willowNight = (p: Paints): string =>
  block(p.sky, 0, 0, 1200, 640) +
  disc(p.haze, 742, 138, 88, 0.35) +
  area(p.sun, 'M752 84a54 54 0 1 0 44 76a46 46 0 0 1 -44 -76Z') +
  stars.map(([x, y, r]) => disc('#fff6df', x, y, r, 0.85)).join('') +
  ridge(p.far, [344, 316, 350, 322, 356, 330, 342]) +
  ridge(p.middle, [420, 396, 414, 404, 420, 398, 410]) +
  modernHouses(p) +
  area(p.near, 'M0 500C240 486 620 500 1200 488V560H0Z') +
  area(p.water, 'M0 536C260 524 700 540 1200 526V640H0Z') +
  [300, 392, 486, 586, 690, 792]
    .map((x, index) =>
      stroke(
        p.shine,
        6,
        `M${x} ${560 + (index % 2) * 16}h${36 - (index % 3) * 8}M${x + 8} ${588 + (index % 3) * 10}h22`,
      ),
    )
    .join('') +
  lamps(p) +
  weepingWillow(1010, 536, 1.1, nightLeaf) +
  hedge(0, 520, 5, 0.9, nightLeaf)

const stars = [
  [120, 92, 3],
  [216, 160, 2],
  [330, 70, 3],
  [452, 142, 2],
  [548, 62, 3],
  [624, 176, 2],
  [892, 76, 3],
  [1096, 66, 2],
  [70, 210, 2],
  [404, 226, 2],
] as const

const modernHouses = (p: Paints): string => {
  const shared = { y: 506, glass: p.glass, trim: p.trim }
  return (
    house({
      ...shared,
      x: 176,
      w: 120,
      h: 140,
      wall: p.walls[2],
      roof: p.roof,
      door: p.doors[0],
      shape: 'gable',
    }) +
    house({
      ...shared,
      x: 296,
      w: 120,
      h: 140,
      wall: p.walls[1],
      roof: p.roofTwo,
      door: p.doors[2],
      shape: 'gable',
      doorAt: 'right',
    }) +
    house({
      ...shared,
      x: 416,
      w: 150,
      h: 210,
      wall: p.walls[3],
      roof: p.roof,
      door: p.doors[1],
      storeys: 3,
      doorAt: 'middle',
    }) +
    house({
      ...shared,
      x: 566,
      w: 120,
      h: 148,
      wall: p.walls[0],
      roof: p.roofTwo,
      door: p.doors[3],
      shape: 'gable',
    }) +
    house({
      ...shared,
      x: 686,
      w: 120,
      h: 148,
      wall: p.walls[2],
      roof: p.roof,
      door: p.doors[0],
      shape: 'gable',
      doorAt: 'right',
    })
  )
}

const lamps = (p: Paints): string =>
  [120, 846]
    .map(
      x => block(p.line, x - 3, 424, 6, 96, 2) + disc(p.shine, x, 414, 34, 0.28) + disc(p.glass, x, 414, 12),
    )
    .join('')

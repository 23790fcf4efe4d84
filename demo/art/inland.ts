import { house } from './houses.ts'
import type { Paints } from './paints.ts'
import { area, birds, block, cloud, disc, ridge, stroke } from './shapes.ts'
import { hedge, poplar, roundTree } from './trees.ts'

const greens = { leaf: '#7f9d6b', shade: '#5f8059', trunk: '#6b4f46' }
const russet = { leaf: '#d99a5b', shade: '#b9743f', trunk: '#6b4f46' }

/** A terrace below the hills, a ruined keep, and a river coming down to it. */
export const castleHills = (p: Paints): string =>
  block(p.sky, 0, 0, 1200, 640) +
  disc(p.haze, 790, 190, 190, 0.55) +
  disc(p.sun, 790, 190, 92) +
  cloud(p.haze, 120, 120, 1) +
  cloud(p.haze, 930, 96, 0.8) +
  area(
    p.far,
    'M0 330C90 300 160 236 236 214C286 232 340 300 420 306C520 312 600 262 690 236C760 226 850 318 960 300C1060 284 1130 250 1200 262V640H0Z',
  ) +
  ridge(p.middle, [372, 330, 392, 352, 410, 340, 372]) +
  keep(p) +
  ridge(p.near, [452, 420, 470, 452, 478, 430, 448]) +
  area(
    p.water,
    'M716 470C660 492 830 520 760 552C700 580 860 600 880 640H1200V612C1040 604 960 590 960 566C960 534 800 520 830 484C838 474 800 464 716 470Z',
  ) +
  stroke(p.shine, 4, 'M800 560h70M850 586h96M790 506h34') +
  birds(p.line, [
    [520, 150],
    [562, 132],
    [596, 160],
  ]) +
  [
    poplar(214, 530, 0.9, greens),
    poplar(256, 536, 0.72, greens),
    roundTree(960, 548, 0.9, russet),
    roundTree(1094, 566, 1.1, greens),
  ].join('') +
  terrace(p) +
  ridge(p.ground, [596, 586, 594, 604, 612, 606, 600]) +
  area(p.walls[1], 'M498 598h52l64 42h-180Z') +
  hedge(40, 616, 6, 1.1, greens) +
  hedge(980, 622, 8, 1, greens)

const keep = (p: Paints): string =>
  block(p.near, 1010, 286, 74, 110) +
  [1004, 1030, 1056, 1076].map(x => block(p.near, x, 270, 14, 22)).join('') +
  area(p.near, 'M1084 396v-62l16 8l10 -14l18 22l22 6v40Z') +
  area(p.middle, 'M1036 340a10 12 0 0 1 20 0v22h-20Z')

const terrace = (p: Paints): string => {
  const shared = { y: 598, glass: p.glass, trim: p.trim, shape: 'terrace' as const, chimney: true }
  const [first, second, third, fourth] = p.walls
  return (
    house({ ...shared, x: 286, w: 116, h: 158, wall: first, roof: p.roof, door: p.doors[2] }) +
    house({
      ...shared,
      x: 402,
      w: 116,
      h: 170,
      wall: second,
      roof: p.roofTwo,
      door: p.doors[1],
      doorAt: 'right',
    }) +
    house({ ...shared, x: 518, w: 124, h: 182, wall: first, roof: p.roof, door: p.doors[0] }) +
    house({
      ...shared,
      x: 642,
      w: 116,
      h: 170,
      wall: third,
      roof: p.roofTwo,
      door: p.doors[3],
      doorAt: 'right',
    }) +
    house({ ...shared, x: 758, w: 116, h: 158, wall: fourth, roof: p.roof, door: p.doors[0] })
  )
}

/** Cottages round a green mount with one great tree on it. */
export const greenMount = (p: Paints): string =>
  block(p.sky, 0, 0, 1200, 640) +
  disc(p.sun, 866, 330, 62) +
  cloud(p.haze, 396, 300, 0.8) +
  cloud(p.haze, 60, 210, 0.8) +
  cloud(p.haze, 960, 170, 0.9) +
  ridge(p.far, [372, 340, 366, 330, 362, 346, 380]) +
  area(p.middle, 'M60 540C320 520 440 402 620 396S960 510 1160 536L1200 640H0Z') +
  area(
    p.shine,
    'M618 398C590 450 690 470 642 520C612 556 660 596 650 640H560C560 596 546 560 584 520C628 470 560 446 606 397Z',
    0.75,
  ) +
  roundTree(636, 404, 0.98, greens) +
  ridge(p.near, [470, 492, 540, 566, 560, 500, 466]) +
  [
    poplar(92, 530, 1, greens),
    poplar(1130, 520, 1.05, greens),
    poplar(1086, 530, 0.8, greens),
    roundTree(420, 574, 0.8, russet),
  ].join('') +
  cottages(p) +
  ridge(p.ground, [588, 600, 610, 616, 610, 602, 592]) +
  [70, 130, 190, 990, 1050, 1110].map(x => fence(p.trim, x, 612)).join('') +
  hedge(300, 622, 4, 0.8, greens) +
  hedge(820, 624, 4, 0.8, greens)

const cottages = (p: Paints): string => {
  const shared = { glass: p.glass, trim: p.trim, chimney: true }
  return (
    house({
      ...shared,
      x: 176,
      y: 594,
      w: 178,
      h: 104,
      wall: p.walls[0],
      roof: p.roofTwo,
      door: p.doors[0],
      shape: 'hip',
      storeys: 1,
      doorAt: 'middle',
    }) +
    house({
      ...shared,
      x: 440,
      y: 606,
      w: 130,
      h: 110,
      wall: p.walls[1],
      roof: p.roof,
      door: p.doors[1],
      shape: 'gable',
      storeys: 1,
      chimney: false,
    }) +
    house({
      ...shared,
      x: 682,
      y: 606,
      w: 136,
      h: 116,
      wall: p.walls[0],
      roof: p.roof,
      door: p.doors[3],
      shape: 'gable',
      storeys: 1,
      doorAt: 'right',
      chimney: false,
    }) +
    house({
      ...shared,
      x: 866,
      y: 594,
      w: 188,
      h: 150,
      wall: p.walls[3],
      roof: p.roofTwo,
      door: p.doors[2],
      shape: 'hip',
      doorAt: 'middle',
    })
  )
}

const fence = (colour: string, x: number, y: number): string =>
  [0, 18, 36].map(dx => area(colour, `M${x + dx} ${y + 16}v-34l5 -7l5 7v34Z`)).join('') +
  block(colour, x - 6, y - 8, 60, 5) +
  block(colour, x - 6, y + 4, 60, 5)

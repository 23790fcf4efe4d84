import { house } from './houses.ts'
import type { Paints } from './paints.ts'
import { area, birds, block, cloud, disc, ridge, stroke } from './shapes.ts'
import { roundTree } from './trees.ts'

const sage = { leaf: '#8aa57c', shade: '#688a66', trunk: '#6b4f46' }

/** A harbour with painted houses climbing from the quay, and two boats coming home. */
export const harbour = (p: Paints): string =>
  block(p.sky, 0, 0, 1200, 640) +
  disc(p.haze, 420, 236, 136, 0.6) +
  disc(p.sun, 420, 236, 70) +
  cloud(p.haze, 560, 120, 1) +
  cloud(p.haze, 90, 140, 0.8) +
  area(p.far, 'M0 372C120 340 190 352 300 372H0Z') +
  block(p.water, 0, 366, 1200, 274) +
  stroke(p.shine, 5, 'M60 410h90M210 398h130M130 452h70M30 500h110M330 470h90M230 540h120M70 578h80') +
  area(p.middle, 'M470 420C560 330 660 300 780 286S1060 200 1200 206V640H470Z') +
  [roundTree(866, 286, 0.7, sage), roundTree(1150, 226, 0.9, sage), roundTree(600, 372, 0.6, sage)].join('') +
  upperStreet(p) +
  area(p.near, 'M452 592C500 500 640 452 1200 430V640H440Z') +
  quayHouses(p) +
  area(p.ground, 'M440 592H1200V640H420Z') +
  block(p.walls[3], 436, 586, 764, 12, 4) +
  [492, 640, 800, 960, 1110].map(x => block(p.line, x, 566, 9, 22, 3)).join('') +
  boat(p, 300, 520, 1, p.doors[1]) +
  boat(p, 118, 446, 0.62, p.doors[0]) +
  birds(p.line, [
    [296, 186],
    [344, 160],
    [258, 222],
    [600, 250],
  ])

const upperStreet = (p: Paints): string => {
  const shared = { glass: p.glass, trim: p.trim, shape: 'hip' as const }
  return (
    house({
      ...shared,
      x: 664,
      y: 412,
      w: 112,
      h: 92,
      wall: p.walls[1],
      roof: p.roofTwo,
      door: p.doors[2],
      storeys: 1,
    }) +
    house({
      ...shared,
      x: 800,
      y: 396,
      w: 118,
      h: 112,
      wall: p.walls[0],
      roof: p.roof,
      door: p.doors[3],
      doorAt: 'right',
    }) +
    house({
      ...shared,
      x: 944,
      y: 374,
      w: 108,
      h: 92,
      wall: p.walls[3],
      roof: p.roofTwo,
      door: p.doors[1],
      storeys: 1,
    }) +
    house({ ...shared, x: 1076, y: 360, w: 118, h: 112, wall: p.walls[0], roof: p.roof, door: p.doors[0] })
  )
}

const quayHouses = (p: Paints): string => {
  const shared = { y: 588, glass: p.glass, trim: p.trim, chimney: true }
  return (
    house({ ...shared, x: 532, w: 108, h: 128, wall: '#f6c9a8', roof: p.roof, door: p.doors[2] }) +
    house({
      ...shared,
      x: 640,
      w: 122,
      h: 150,
      wall: p.walls[0],
      roof: p.roofTwo,
      door: p.doors[0],
      shape: 'gable',
      doorAt: 'middle',
      chimney: false,
    }) +
    house({
      ...shared,
      x: 762,
      w: 112,
      h: 134,
      wall: '#bcd3e4',
      roof: p.roof,
      door: p.doors[3],
      doorAt: 'right',
    }) +
    house({ ...shared, x: 874, w: 112, h: 150, wall: p.walls[1], roof: p.roofTwo, door: p.doors[0] }) +
    house({
      ...shared,
      x: 986,
      w: 122,
      h: 140,
      wall: p.walls[0],
      roof: p.roof,
      door: p.doors[1],
      doorAt: 'middle',
      shape: 'gable',
      chimney: false,
    }) +
    house({ ...shared, x: 1108, w: 112, h: 134, wall: '#e7d3a2', roof: p.roofTwo, door: p.doors[2] })
  )
}

const boat = (p: Paints, x: number, y: number, size: number, sail: string): string => {
  const s = (value: number): number => value * size
  return (
    area(p.trim, `M${x - s(8)} ${y - s(20)}V${y - s(150)}L${x + s(70)} ${y - s(20)}Z`) +
    area(sail, `M${x - s(16)} ${y - s(20)}V${y - s(122)}L${x - s(62)} ${y - s(20)}Z`) +
    stroke(p.line, s(5), `M${x - s(12)} ${y - s(6)}V${y - s(156)}`) +
    area(p.line, `M${x - s(76)} ${y - s(10)}H${x + s(86)}L${x + s(58)} ${y + s(18)}H${x - s(52)}Z`) +
    stroke(p.shine, s(5), `M${x - s(70)} ${y + s(30)}h${s(50)}M${x + s(4)} ${y + s(36)}h${s(80)}`)
  )
}

/** Red cliffs above a cold bright sea, a light on the point, and low cottages in its lee. */
export const cliffsAndLight = (p: Paints): string =>
  block(p.sky, 0, 0, 1200, 640) +
  disc(p.haze, 1004, 212, 150, 0.7) +
  cloud(p.haze, 110, 150, 1.2) +
  cloud(p.haze, 560, 96, 0.9) +
  ridge(p.far, [368, 352, 372, 388, 398, 404, 404]) +
  block(p.water, 0, 400, 1200, 240) +
  stroke(p.shine, 5, 'M960 440h80M1080 424h90M900 420h50M1010 500h110M1110 560h70M880 566h60M960 612h120') +
  area('#c9795c', 'M0 640V446C180 428 460 424 780 432L826 468L812 640Z') +
  area('#b5644a', 'M780 432L826 468L812 640H700L744 540Z') +
  stroke('#dd9a7c', 6, 'M40 530h120M250 506h160M120 590h200M430 566h140M560 506h90M380 616h110M610 606h60') +
  area('#c9795c', 'M846 640c6 -40 14 -78 34 -112c14 -18 46 -20 64 0c26 34 34 74 38 112Z') +
  area(p.water, 'M884 640c0 -36 8 -62 30 -62s32 26 34 62Z') +
  ridge(p.near, [432, 420, 412, 412, 418, 436], 0, 800, 462) +
  lighthouse(p) +
  cottageRow(p) +
  washing(p) +
  birds(p.line, [
    [846, 330],
    [896, 306],
    [940, 344],
    [800, 290],
  ])

const cottageRow = (p: Paints): string => {
  const shared = { y: 428, glass: p.glass, trim: p.trim, chimney: true }
  return (
    house({
      ...shared,
      x: 142,
      w: 112,
      h: 84,
      wall: p.walls[1],
      roof: p.roofTwo,
      door: p.doors[2],
      storeys: 1,
    }) +
    house({
      ...shared,
      x: 402,
      w: 122,
      h: 132,
      wall: p.walls[0],
      roof: p.roof,
      door: p.doors[0],
      shape: 'gable',
      doorAt: 'middle',
      chimney: false,
    }) +
    house({
      ...shared,
      x: 524,
      w: 118,
      h: 84,
      wall: '#f2cdb8',
      roof: p.roof,
      door: p.doors[1],
      storeys: 1,
      doorAt: 'right',
    }) +
    house({
      ...shared,
      x: 642,
      w: 118,
      h: 84,
      wall: p.walls[2],
      roof: p.roofTwo,
      door: p.doors[3],
      storeys: 1,
    })
  )
}

const washing = (p: Paints): string =>
  stroke(p.line, 3, 'M14 430v-64M124 430v-64M10 374c40 14 80 14 118 0') +
  block(p.doors[1], 32, 379, 18, 26, 2) +
  block(p.trim, 58, 383, 22, 30, 2) +
  block(p.doors[2], 90, 381, 16, 22, 2)

const lighthouse = (p: Paints): string =>
  disc('#ffe2a0', 330, 236, 66, 0.5) +
  area('#fffaf0', 'M298 430l10 -168h44l10 168Z') +
  area(p.doors[0], 'M304 322h52l3 48h-58Z') +
  block(p.line, 298, 254, 64, 11, 3) +
  block('#ffe2a0', 312, 216, 36, 38, 3) +
  area(p.line, 'M304 220l26 -28l26 28Z') +
  area(p.line, 'M320 430v-26a10 10 0 0 1 20 0v26Z')

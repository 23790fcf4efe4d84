import { mix } from '../../shared/domain/colour.ts'
import { frontDoor, sash } from '../art/houses.ts'
import { area, block, disc, stroke } from '../art/shapes.ts'
import type { DemoAssociation } from '../association.ts'
import { type Markup, raw } from '../markup.ts'

type Colours = Pick<DemoAssociation, 'primary' | 'accent'>

const HOUSE_WIDTH = 250
const STREET_HEIGHT = 400
const glass = '#bcd6dc'
const trim = '#fffdf9'

/** The associations as neighbours: a street with one front door for each, in its own colour. */
export const street = (associations: readonly Colours[]): Markup =>
  raw(
    `<svg class="street" viewBox="0 0 ${HOUSE_WIDTH * associations.length} ${STREET_HEIGHT}" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">${associations
      .map((colours, index) => front(colours, index))
      .join(
        '',
      )}${pavement(associations.length)}${cat(HOUSE_WIDTH * Math.min(1, associations.length - 1) + 196)}</svg>`,
  )

const front = ({ primary, accent }: Colours, index: number): string => {
  const x = HOUSE_WIDTH * index
  const wall = mix(accent, index % 2 ? '#fff8ee' : mix(primary, '#f0d9c4', 0.86), index % 2 ? 0.5 : 0.55)
  const roof = mix(primary, '#4a3f48', 0.62)
  const top = [56, 46, 64, 50, 60, 48][index % 6] ?? 56
  const doorLeft = index % 2 === 0
  const door = x + (doorLeft ? 76 : 174)
  const windowX = x + (doorLeft ? 184 : 66)
  return (
    block(mix(wall, '#6b4f46', 0.25), x + 186, top - 34, 30, 50) +
    block(roof, x + 182, top - 40, 38, 10, 2) +
    block(roof, x, top, HOUSE_WIDTH, 44) +
    block(wall, x, top + 40, HOUSE_WIDTH, STREET_HEIGHT) +
    block(trim, x, top + 40, HOUSE_WIDTH, 7) +
    [66, 184].map(dx => sash(x + dx, top + 88, 34, { glass, trim })).join('') +
    sash(windowX, 286, 46, { glass: index === 2 ? '#ffdf9a' : glass, trim }) +
    windowBox(windowX, 330, primary) +
    frontDoor(door, 372, 2.15, { door: primary, glass: index === 0 ? '#ffdf9a' : glass, trim }) +
    block(mix(wall, '#6b4f46', 0.3), x - 1, top + 44, 2, STREET_HEIGHT)
  )
}

const windowBox = (x: number, y: number, primary: string): string =>
  [-22, -8, 8, 22]
    .map((dx, index) =>
      disc(['#e58d5b', '#f0c45c', '#d9707a', '#f3e3c4'][index] ?? primary, x + dx, y - 9, 8),
    )
    .join('') +
  [-15, 1, 16].map(dx => disc('#7f9d6b', x + dx, y - 4, 8)).join('') +
  block(mix(primary, '#6b4f46', 0.4), x - 34, y - 2, 68, 17, 3)

const pavement = (count: number): string =>
  block('#e9dccb', 0, 372, HOUSE_WIDTH * count, 28) + block('#d4c3ae', 0, 372, HOUSE_WIDTH * count, 5)

/** A cat, waiting for somebody to open. */
const cat = (x: number): string =>
  stroke('#3c3440', 7, `M${x + 22} 376c18 2 22 -12 14 -22`) +
  area(
    '#3c3440',
    `M${x - 16} 380c-2 -22 4 -34 10 -40c-4 -8 -3 -18 -1 -26l9 8h10l9 -8c2 8 2 18 -2 26c8 8 12 24 10 40Z`,
  ) +
  disc('#f5d98b', x - 1, 330, 2) +
  disc('#f5d98b', x + 9, 330, 2)

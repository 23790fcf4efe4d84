import { area, block, disc, stroke } from './shapes.ts'

export type House = {
  readonly x: number
  /** The ground the house stands on. */
  readonly y: number
  readonly w: number
  readonly h: number
  readonly wall: string
  readonly roof: string
  readonly door: string
  readonly glass: string
  readonly trim: string
  readonly storeys?: 1 | 2 | 3
  /** `terrace` roofs meet their neighbours, `hip` roofs slope at both ends, `gable` turns its end to the street. */
  readonly shape?: 'terrace' | 'hip' | 'gable'
  readonly doorAt?: 'left' | 'middle' | 'right'
  readonly chimney?: boolean
}

/** A house seen from the street: wall, roof, windows, and a front door with a step. */
export const house = (plan: House): string =>
  (plan.chimney ? chimney(plan) : '') +
  roofAndWall(plan) +
  windows(plan) +
  frontDoor(doorPlace(plan), plan.y, doorSize(plan), plan)

/** A front door on a step, with a light above it, a letter plate and a knob. `size` 1 is 34 wide and 78 high. */
export const frontDoor = (
  x: number,
  y: number,
  size: number,
  { door, glass, trim }: Pick<House, 'door' | 'glass' | 'trim'>,
): string => {
  const s = (value: number): number => value * size
  const arch = (grow: number, up: number): string =>
    `M${x - s(17 + grow)} ${y - s(6)}v${-s(54 + up)}a${s(17 + grow)} ${s(17 + grow)} 0 0 1 ${s(34 + 2 * grow)} 0v${s(54 + up)}Z`
  return (
    block(trim, x - s(27), y - s(7), s(54), s(8), s(2)) +
    area(trim, arch(4, 0)) +
    area(door, arch(0, 0)) +
    area(glass, `M${x - s(12)} ${y - s(60)}a${s(12)} ${s(12)} 0 0 1 ${s(24)} 0Z`) +
    block(trim, x - s(6), y - s(36), s(12), s(3.5), 1) +
    disc(trim, x + s(11), y - s(30), s(2.4))
  )
}

const doorPlace = ({ x, w, doorAt = 'left' }: House): number =>
  x + w * (doorAt === 'left' ? 0.27 : doorAt === 'right' ? 0.73 : 0.5)

const doorSize = ({ w }: House): number => Math.min(1.05, w / 118)

const roofAndWall = ({ x, y, w, h, wall, roof, shape = 'terrace' }: House): string => {
  const eaves = y - h
  if (shape === 'gable') {
    const peak = eaves - w * 0.46
    return (
      area(wall, `M${x} ${y}V${eaves}L${x + w / 2} ${peak}L${x + w} ${eaves}V${y}Z`) +
      stroke(roof, 13, `M${x - 9} ${eaves + 7}L${x + w / 2} ${peak}L${x + w + 9} ${eaves + 7}`)
    )
  }
  const slope = shape === 'hip' ? w * 0.16 : 0
  const rise = shape === 'hip' ? w * 0.36 : 46
  const over = shape === 'hip' ? 9 : 0
  return (
    block(wall, x, eaves - 1, w, h + 1) +
    area(
      roof,
      `M${x - over} ${eaves + 4}L${x + slope} ${eaves - rise}H${x + w - slope}L${x + w + over} ${eaves + 4}Z`,
    )
  )
}

const chimney = ({ x, y, w, h, wall, roof, shape = 'terrace' }: House): string => {
  const top = y - h - (shape === 'terrace' ? 46 : w * 0.4)
  return block(wall, x + w * 0.74, top - 26, 22, 60) + block(roof, x + w * 0.74 - 3, top - 30, 28, 8, 2)
}

const windows = (plan: House): string => {
  const { x, y, w, h, storeys = 2 } = plan
  const floor = h / storeys
  const size = Math.min(30, w * 0.2)
  const columns = w > 150 ? [0.2, 0.5, 0.8] : [0.27, 0.73]
  const door = doorPlace(plan)
  return Array.from({ length: storeys }, (_, level) =>
    columns
      .map(share => x + w * share)
      .filter(at => level > 0 || Math.abs(at - door) > w * 0.2)
      .map(at => sash(at, y - floor * level - floor * 0.5 + 2, size, plan))
      .join(''),
  ).join('')
}

/** A sash window with its sill, its middle at x and y. */
export const sash = (
  x: number,
  y: number,
  w: number,
  { glass, trim }: Pick<House, 'glass' | 'trim'>,
): string => {
  const h = w * 1.35
  return (
    block(trim, x - w / 2 - 3.5, y - h / 2 - 3.5, w + 7, h + 7, 3) +
    block(glass, x - w / 2, y - h / 2, w, h, 1) +
    stroke(trim, 2.4, `M${x} ${y - h / 2}v${h}M${x - w / 2} ${y}h${w}`) +
    block(trim, x - w / 2 - 7, y + h / 2 + 2, w + 14, 5, 2)
  )
}

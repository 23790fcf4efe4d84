import { mix } from '../../shared/domain/colour.ts'
import type { DemoAssociation } from '../association.ts'

/** The colours a scene is painted with. Land, roofs and doors come from the association's own colour. */
export type Paints = {
  readonly sky: string
  readonly haze: string
  readonly sun: string
  readonly far: string
  readonly middle: string
  readonly near: string
  readonly ground: string
  readonly walls: readonly [string, string, string, string]
  readonly roof: string
  readonly roofTwo: string
  readonly doors: readonly [string, string, string, string]
  readonly glass: string
  readonly trim: string
  readonly line: string
  readonly water: string
  readonly shine: string
}

/** By day: the accent is the sky, the primary is the land, and the walls are warm and light. */
export const daylight = ({ primary, accent }: Pick<DemoAssociation, 'primary' | 'accent'>): Paints => {
  const fresh = mix(primary, '#ffffff', 0.04)
  return {
    sky: mix(accent, '#ffffff', 0.25),
    haze: mix(accent, '#ffffff', 0.62),
    sun: mix('#ffc46b', accent, 0.25),
    far: mix(primary, accent, 0.74),
    middle: mix(primary, accent, 0.52),
    near: mix(primary, accent, 0.3),
    ground: mix(primary, '#1a1620', 0.12),
    walls: ['#fff6ea', mix(accent, '#f3d9bd', 0.5), mix(primary, '#fff3e6', 0.78), '#f4e3d2'],
    roof: mix(primary, '#3c3440', 0.45),
    roofTwo: mix(primary, '#7d5a55', 0.55),
    doors: [fresh, '#d9803f', '#3f7a78', '#c9a13b'],
    glass: mix('#bcd8e0', primary, 0.12),
    trim: '#fffdf9',
    line: mix(primary, '#2a2430', 0.35),
    water: mix('#9cc7d3', primary, 0.16),
    shine: mix('#e6f3f4', accent, 0.25),
  }
}

/** After dark: a deep sky in the association's colour, and a light behind every window. */
export const lamplight = ({ primary, accent }: Pick<DemoAssociation, 'primary' | 'accent'>): Paints => {
  const night = mix(primary, '#0f1a26', 0.55)
  return {
    ...daylight({ primary, accent }),
    sky: mix(night, primary, 0.1),
    haze: mix(night, '#7fa79a', 0.26),
    sun: '#fff1cf',
    far: mix(night, '#5f8f84', 0.42),
    middle: mix(night, '#3f7568', 0.5),
    near: mix(night, '#224c42', 0.55),
    ground: mix(night, '#08130f', 0.35),
    walls: ['#d9cdbb', '#b9a78f', '#8fa39a', '#cbb79c'],
    roof: mix(night, '#0b0f16', 0.25),
    roofTwo: mix(night, '#3a2f35', 0.4),
    doors: ['#e0a04a', '#b9583f', '#4f9384', '#d8c06a'],
    glass: '#ffdc8f',
    trim: '#f3e8d4',
    line: mix(night, '#000000', 0.2),
    water: mix(night, '#4d8a86', 0.4),
    shine: '#e9c988',
  }
}

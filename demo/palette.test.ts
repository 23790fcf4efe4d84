import { expect, test } from 'vitest'
import { contrast } from '../shared/domain/colour.ts'
import { paintsOf } from './art/scenes.ts'
import { paletteOf } from './palette.ts'
import { storyOf } from './stories/stories.ts'
import { everyAssociation } from './testing.ts'

/** A brand too light for its own white text must be darkened, so it stands in the table beside the real ones. */
const brands = [...everyAssociation, { id: 'yellow', primary: '#ffd400', accent: '#fff6c9' }]

test('text holds 7:1 on every light background, whatever the brand', () => {
  for (const brand of brands) {
    const { brand: heading, ink, quiet, paper, wash, accent } = paletteOf(brand)
    for (const text of [heading, ink, quiet])
      for (const background of ['#ffffff', paper, wash, accent])
        expect(contrast(text, background), `${brand.id}: ${text} on ${background}`).toBeGreaterThanOrEqual(7)
  }
})

test('white and the accent hold 7:1 on dark bands, white on buttons', () => {
  for (const brand of brands) {
    const { primary, deep, accent } = paletteOf(brand)
    expect(contrast('#ffffff', primary), brand.id).toBeGreaterThanOrEqual(7)
    expect(contrast('#ffffff', deep), brand.id).toBeGreaterThanOrEqual(7)
    expect(contrast(accent, deep), brand.id).toBeGreaterThanOrEqual(7)
  }
})

test('words on the sky of a scene hold 7:1, light ones after dark', () => {
  for (const association of everyAssociation) {
    const { look } = storyOf(association.id)
    const { sky } = paintsOf(look, association)
    const { ink, accent } = paletteOf(association)
    const words = look === 'willow' ? ['#ffffff', accent] : [ink]
    for (const colour of words) expect(contrast(colour, sky), association.id).toBeGreaterThanOrEqual(7)
  }
})

test('black on white is 21:1, and a colour that is none is refused', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(() => contrast('red', '#ffffff')).toThrow('A colour is written #rrggbb, not "red".')
})

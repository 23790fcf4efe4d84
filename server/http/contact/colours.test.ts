import { describe, expect, test } from 'vitest'
import { coloursCss, contrast, textOn } from './colours.ts'

const brands = [
  ['#1d4ed8', '#eef2ff'],
  ['#ffdd00', '#fff8cc'],
  ['#ffffff', '#ffffff'],
  ['#000000', '#000000'],
  ['#6b1f5c', '#fbebdd'],
] as const

test('whatever the brand, links and buttons hold 7:1 by day and by night', () => {
  for (const [primary, accent] of brands) {
    const [day, night] = coloursCss({ primary, accent }).split('@media').map(named)
    for (const colours of [day, night]) {
      expect(contrast(colours?.fill ?? '', '#ffffff'), primary).toBeGreaterThanOrEqual(7)
      expect(contrast(colours?.link ?? '', colours?.paper ?? ''), primary).toBeGreaterThanOrEqual(7)
    }
  }
})

const named = (css: string): Record<string, string> =>
  Object.fromEntries([...css.matchAll(/--(\w+): (#\w+);/g)].map(([, name, colour]) => [name, colour]))

describe('the text on the association’s colour', () => {
  test.each([
    ['#6B1F5C', '#fff'],
    ['#1B4F8A', '#fff'],
    ['#000000', '#fff'],
    ['#ffffff', '#000'],
    ['#ffd400', '#000'],
    ['#FBEBDD', '#000'],
  ])('on %s is %s', (colour, text) => {
    expect(textOn(colour)).toBe(text)
  })
})

import { expect, test } from 'vitest'
import { contrast } from '../shared/domain/colour.ts'
import { coloursCss, makeReadable, warnOfColours } from './colours.ts'

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

test('a main colour that no button would be seen in is darkened, a tint that hides its text is lightened, and it is said', () => {
  for (const [primary, accent] of brands) {
    const drawn = makeReadable({ primary, accent })
    expect(contrast(drawn.primary, '#ffffff'), primary).toBeGreaterThanOrEqual(3)
    expect(contrast(drawn.accent, '#4d4754'), accent).toBeGreaterThanOrEqual(7)
  }
  expect(warnOfColours({ primary: '#6B1F5C', accent: '#FBEBDD' })).toEqual([])
  expect(warnOfColours(null)).toEqual([])
  expect(warnOfColours({ primary: '#ffdd00', accent: '#000000' })).toEqual([
    expect.stringMatching(/^appearance.primary: expected .* got #ffdd00, drawn as #[\da-f]{6}$/),
    expect.stringMatching(/^appearance.accent: expected .* got #000000, drawn as #[\da-f]{6}$/),
  ])
})

const named = (css: string): Record<string, string> =>
  Object.fromEntries([...css.matchAll(/--(\w+): (#\w+);/g)].map(([, name, colour]) => [name, colour]))

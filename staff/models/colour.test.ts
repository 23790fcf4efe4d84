import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast } from '../../shared/domain/colour.ts'
import { makeReadable } from './colour.ts'

const LIGHT = '#ffffff'
const DARK = '#1d1a17'

test('contrast is reckoned as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('a colour that already reads well is left as it is', () => {
  expect(makeReadable('#4a1d5c', LIGHT).text).toBe('#4a1d5c')
})

test('any colour becomes readable at 7:1 on a light and on a dark ground', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, fc.constantFrom(LIGHT, DARK), (colour, ground) => {
      const { text, fill, onFill } = makeReadable(colour, ground)
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
      expect(contrast(fill, onFill)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('what is no colour counts as black', () => {
  expect(makeReadable('url(x)', LIGHT).text).toBe('#000000')
})

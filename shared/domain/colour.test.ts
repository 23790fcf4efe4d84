import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, mix, moveUntil, textOn } from './colour.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)

test('contrast is as WCAG defines it, whichever colour comes first', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  fc.assert(fc.property(hex, hex, (one, other) => contrast(one, other) === contrast(other, one)))
})

test('a mix goes from the first colour to the second', () => {
  expect([0, 0.5, 1].map(share => mix('#102030', '#ffffff', share))).toEqual([
    '#102030',
    '#889098',
    '#ffffff',
  ])
})

test('a colour that has the contrast stays, any other is moved until it has it', () => {
  expect(moveUntil('#4a1d5c', '#000000', ['#ffffff'], 7)).toBe('#4a1d5c')
  fc.assert(
    fc.property(hex, colour => contrast(moveUntil(colour, '#000000', ['#ffffff'], 7), '#ffffff') >= 7),
  )
})

test('of white and black the better one is taken, which always reads', () => {
  fc.assert(fc.property(hex, colour => contrast(textOn(colour), colour) >= 4.5))
})

test('what is no colour is refused', () => {
  expect(() => contrast('red', '#ffffff')).toThrow('#rrggbb')
})

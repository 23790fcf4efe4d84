import { expect, test } from 'vitest'
import { coveringStates, everyState } from './covering.ts'

const parameters = {
  screen: ['home', 'chat', 'form', 'sent'],
  language: ['en', 'cy', 'ar', 'ur', 'pl'],
  size: ['standard', 'large', 'larger'],
  theme: ['light', 'dark', 'contrast'],
  window: ['phone', 'desktop'],
} as const

test('every state is every combination, each once', () => {
  const states = everyState(parameters)
  expect(states).toHaveLength(4 * 5 * 3 * 3 * 2)
  expect(new Set(states.map(state => JSON.stringify(state))).size).toBe(states.length)
})

test('every pair of values meets in the covering selection', () => {
  const states = coveringStates(parameters)
  const names = Object.keys(parameters) as (keyof typeof parameters)[]
  for (const first of names)
    for (const second of names.filter(name => name !== first))
      for (const one of parameters[first])
        for (const other of parameters[second])
          expect(
            states.some(state => state[first] === one && state[second] === other),
            `${one} with ${other}`,
          ).toBe(true)
})

test('the covering selection is little more than the two longest lists need', () => {
  expect(coveringStates(parameters).length).toBeLessThanOrEqual(4 * 5 + 6)
})

test('the same selection comes every time', () => {
  expect(coveringStates(parameters)).toEqual(coveringStates(parameters))
})

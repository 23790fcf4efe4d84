import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOf, waitsOf } from './measures.ts'

test('a share has its numbers beside it, and is none where there is nothing', () => {
  expect(shareOf(2, 3)).toEqual({ part: 2, of: 3, percent: 66.6 })
  expect(shareOf(0, 0)).toEqual({ part: 0, of: 0, percent: null })
})

test('a hundred per cent is every one of them', () => {
  expect(shareOf(9999, 10_000).percent).toBe(99.9)
  expect(shareOf(10_000, 10_000).percent).toBe(100)
})

test('the middle of an even number lies halfway; nine in ten is a wait that was had', () => {
  const waits = [10, 20, 30, 40, 50, 60, 70, 80, 90, 1000].map(seconds => seconds * 1000)
  expect(waitsOf(waits)).toEqual({ count: 10, average: 145, median: 55, ninetieth: 90 })
  expect(waitsOf([4000])).toEqual({ count: 1, average: 4, median: 4, ninetieth: 4 })
  expect(waitsOf([])).toEqual({ count: 0, average: null, median: null, ninetieth: null })
})

test('seconds are rounded up: no wait looks shorter than it was', () => {
  expect(waitsOf([180_001]).average).toBe(181)
})

test('half wait no longer than the median and nine in ten no longer than the 90th percentile, in any order', () => {
  const some = fc.array(
    fc.integer({ min: 0, max: 1e9 }).map(seconds => seconds * 1000),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(some, waits => {
      const { count, median, ninetieth, average } = waitsOf(waits)
      if (median === null || ninetieth === null || average === null) throw new Error('nobody was answered')
      const within = (limit: number) => waits.filter(wait => wait / 1000 <= limit).length
      expect(count).toBe(waits.length)
      expect(within(median) * 2).toBeGreaterThanOrEqual(count)
      expect(within(ninetieth) * 10).toBeGreaterThanOrEqual(count * 9)
      expect(waits).toContain(ninetieth * 1000)
      expect(average).toBeLessThanOrEqual(Math.max(...waits) / 1000)
      expect(waitsOf(waits.toReversed())).toEqual(waitsOf(waits))
    }),
  )
})

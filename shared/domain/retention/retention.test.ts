import { expect, test } from 'vitest'
import { eraseClosedBefore } from './retention.ts'

test('what was closed longer ago than the days kept is erased', () => {
  expect(eraseClosedBefore(365, '2026-11-26T10:15:00.000Z')).toBe('2025-11-26T10:15:00.000Z')
})

test('where the association has not said how long, nothing is erased', () => {
  expect(eraseClosedBefore(null, '2026-11-26T10:15:00.000Z')).toBeNull()
})

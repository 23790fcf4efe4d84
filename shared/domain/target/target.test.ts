import { expect, test } from 'vitest'
import { warnAt } from './target.ts'

test('three minutes are announced at two', () => {
  expect(warnAt('2026-03-10T10:00:00.000Z', '2026-03-10T10:03:00.000Z')).toBe('2026-03-10T10:02:00.000Z')
})

test('a long target is announced an hour before the end', () => {
  expect(warnAt('2026-03-10T10:00:00.000Z', '2026-03-12T17:00:00.000Z')).toBe('2026-03-12T16:00:00.000Z')
})

test('at three hours both rules agree', () => {
  expect(warnAt('2026-03-10T10:00:00.000Z', '2026-03-10T13:00:00.000Z')).toBe('2026-03-10T12:00:00.000Z')
})

test('a target that is due at once is announced at once', () => {
  expect(warnAt('2026-03-10T10:00:00.000Z', '2026-03-10T10:00:00.000Z')).toBe('2026-03-10T10:00:00.000Z')
})

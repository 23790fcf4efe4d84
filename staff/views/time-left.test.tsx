import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { createClock } from '../../shared/client/clock.ts'
import { show } from '../testing/render.tsx'
import { aRow } from '../testing/rows.ts'
import { TimeLeft } from './time-left.tsx'

const at = (now: string, due: string | null = '2026-11-23T10:18:00.000Z') => {
  show(<TimeLeft target={aRow('a', { due }).target} clock={createClock(now)} />)
  return document.body.textContent
}

test('in time: what is left and by when; the mark is named, since the words alone do not say it', () => {
  expect(at('2026-11-23T10:15:00.000Z')).toMatch(/left, by 10\.18am$/)
  expect(screen.getByRole('img', { name: 'In time' })).toBeTruthy()
})

test('soon: it is about to be late', () => {
  expect(at('2026-11-23T10:17:30.000Z')).toMatch(/^About to be late: .* left, by 10\.18am$/)
})

test('late: by how much', () => {
  expect(at('2026-11-23T10:20:00.000Z')).toMatch(/^Late by 2 minutes/)
})

test('on another day: in days', () => {
  expect(at('2026-11-23T10:15:00.000Z', '2026-11-25T17:00:00.000Z')).toBe(
    'By 5pm on Wednesday 25 November, 2 days left',
  )
})

test('it goes on by itself', async () => {
  at('2026-11-23T10:17:59.500Z')
  expect(await screen.findByText(/^Late by/)).toBeTruthy()
})

test('without a time', () => {
  expect(at('2026-11-23T10:15:00.000Z', null)).toBe('No time promised')
})

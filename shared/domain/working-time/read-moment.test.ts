import { expect, test } from 'vitest'
import { readMoment } from './read-moment.ts'

test.each([
  ['2026-11-26T16:59', '2026-11-26T16:59:00.000Z'],
  ['2026-07-10T10:00:30', '2026-07-10T09:00:30.000Z'],
  ['2026-07-10T10:00Z', '2026-07-10T10:00:00.000Z'],
  ['2026-07-10T10:00:05+02:00', '2026-07-10T08:00:05.000Z'],
  // Both sides of both clock changes (D14).
  ['2026-03-29T00:59:59', '2026-03-29T00:59:59.000Z'],
  ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T00:59:59', '2026-10-24T23:59:59.000Z'],
  ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
  ['2026-10-25T01:30+01:00', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T01:30+00:00', '2026-10-25T01:30:00.000Z'],
])('%s is %s', (text, at) => {
  expect(readMoment(text)).toEqual({ at })
})

test.each(['2026-03-29T01:00', '2026-03-29T01:59:59'])('%s was never shown in London', text => {
  expect(readMoment(text)).toEqual({ problem: expect.stringContaining("London's clocks go forward") })
})

test('a skipped time is answered with its neighbours, as they would be written', () => {
  expect(readMoment('2026-03-29T01:30:10')).toEqual({
    problem: expect.stringContaining('the nearest are 2026-03-29T00:30:10 and 2026-03-29T02:30:10'),
  })
  // On the full minute too, with or without seconds.
  expect(readMoment('2026-03-29T01:30:00')).toEqual({
    problem: expect.stringContaining('the nearest are 2026-03-29T00:30:00 and 2026-03-29T02:30:00'),
  })
})

test.each(['2026-10-25T01:00', '2026-10-25T01:59:59'])('%s was shown twice, so it needs its offset', text => {
  const read = readMoment(text)
  expect(read).toEqual({
    problem: expect.stringContaining(`write ${text}+01:00 for the first or ${text}+00:00 for the second`),
  })
  expect(readMoment(`${text}+01:00`)).toHaveProperty('at')
})

test.each([
  '2026-02-29T10:00',
  '2026-11-26T24:00',
  '2026-13-01T10:00',
  '2026-11-26T10:60',
  '2026-11-26T10:00+99:00',
])('%s is on no calendar or clock', text => {
  expect(readMoment(text)).toEqual({ problem: `"${text}": there is no such date or time` })
})

test.each([
  '',
  'noon',
  '2026-11-26',
  '2026-11-26 16:59',
  '26/11/2026 16:59',
  '2026-11-26T16:59:60',
  '2026-11-26T4:59pm',
])('"%s" is not how a moment is written', text => {
  expect(readMoment(text)).toEqual({
    problem: `expected a London time such as 2026-11-26T16:59, got "${text}"`,
  })
})

import { expect, test } from 'vitest'
import { readCase } from './worked-case.ts'

const good = {
  id: 'x',
  nation: 'wales',
  hours: { mon: [['09:00', '17:00']] },
  target: { value: 3, unit: 'live_minutes' },
  received: '2026-03-10T10:15:20+00:00',
}

test('a case may carry remarks that the reckoning does not need', () => {
  expect(readCase({ ...good, channel: 'chat', differs_if: {} })).toHaveProperty('case.id', 'x')
})

test('a case without an expected time is a question, with null it expects none', () => {
  expect(readCase(good)).not.toHaveProperty('case.expected_due')
  expect(readCase({ ...good, expected_due: null })).toHaveProperty('case.expected_due', null)
})

test.each([
  [{ ...good, received: '2026-03-10T10:15:20' }, 'received: expected a date and time with its offset'],
  [{ ...good, nation: 'france' }, 'nation: '],
  [{ ...good, target: { value: 3, unit: 'rings' } }, 'target.unit: '],
  [{ ...good, hours: { monday: [] } }, 'hours.monday: '],
  [{ ...good, hours: { mon: [['9', '17:00']] } }, 'hours.mon.0.0: expected a time of day'],
  [{ ...good, special_hours: { '2026-02-30': [] } }, 'special_hours'],
  ['nothing', 'case: '],
])('a broken case is named with its field: %#', (raw, problem) => {
  const read = readCase(raw)
  if (!('problem' in read)) throw new Error('this case was read')
  expect(read.problem).toContain(problem)
  expect(read.problem).not.toContain('\n')
})

import { describe, expect, test } from 'vitest'
import bankHolidays from '../../../associations/bank-holidays.json' with { type: 'json' }
import cases from './cases.json' with { type: 'json' }
import hardCases from './cases-hard.json' with { type: 'json' }
import { dueAt } from './due.ts'
import { explain } from './explain.ts'
import { calendarOfCase, factsOfCase, readCase } from './worked-case.ts'

type Listed = { readonly id: string; readonly why: string }

describe.each<[string, readonly Listed[], number]>([
  ['the given cases', cases, 20],
  ['the hard cases', hardCases, 34],
])('%s', (_, list, size) => {
  test('are all there', () => {
    expect(list).toHaveLength(size)
    expect(new Set(list.map(({ id }) => id)).size).toBe(size)
  })

  test.each(list)('$id: $why', raw => {
    const read = readCase(raw)
    if ('problem' in read) throw new Error(read.problem)
    const item = read.case
    if (item.expected_due === undefined) throw new Error('a case here must expect something')
    const answer = dueAt(calendarOfCase(item, bankHolidays), item.target, factsOfCase(item))
    expect(answer.due, explain(answer).join('\n')).toBe(item.expected_due)
    expect(answer.steps.length).toBeGreaterThan(0)
  })
})

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

test('every answer is the same wherever the server stands (D1)', async () => {
  const [here, ...elsewhere] = await Promise.all(
    ['Europe/London', 'Pacific/Kiritimati', 'America/New_York', 'Asia/Kolkata'].map(answersIn),
  )
  expect(here?.zone).toBe('Europe/London')
  expect(here?.answers.length).toBeGreaterThan(150)
  for (const there of elsewhere) {
    // The other process must really be in another zone.
    expect(there.zone).not.toBe('Europe/London')
    expect(there.localHour).not.toBe(here?.localHour)
    expect(there.answers).toEqual(here?.answers)
  }
}, 30_000)

async function answersIn(zone: string): Promise<{ zone: string; localHour: string; answers: unknown[] }> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: import.meta.dirname,
    env: { ...process.env, TZ: zone },
  })
  return JSON.parse(stdout)
}

/** Due times of all worked cases, and opening states every seven hours around both clock changes. */
const PROGRAM = `
  import holidays from '../../../associations/bank-holidays.json' with { type: 'json' }
  import cases from './cases.json' with { type: 'json' }
  import hard from './cases-hard.json' with { type: 'json' }
  import { dueAt } from './due.ts'
  import { explain } from './explain.ts'
  import { openingAt } from './opening.ts'
  import { calendarOfCase, factsOfCase, readCase } from './worked-case.ts'
  const answers = [...cases, ...hard].flatMap(raw => {
    const item = readCase(raw).case
    const calendar = calendarOfCase(item, holidays)
    const answer = dueAt(calendar, item.target, factsOfCase(item))
    const opening = ['2026-03-28T10:00:00Z', '2026-10-24T10:00:00Z'].flatMap(start =>
      [0, 7, 14, 21, 28].map(hours => openingAt(calendar, new Date(Date.parse(start) + hours * 3600000).toISOString())))
    return [answer, explain(answer), opening]
  })
  const localHour = new Date('2026-07-01T12:00:00Z').toString()
  console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, localHour, answers }))
`

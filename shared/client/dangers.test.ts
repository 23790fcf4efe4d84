import { expect, test } from 'vitest'
import { replay } from '../domain/conversation/apply.ts'
import { aStarted } from '../domain/conversation/testing.ts'
import { HAZARDS, type Hazard, isUrgent } from '../domain/hazards/hazard.ts'
import { dangersOf } from './dangers.ts'
import { wordsIn } from './testing.ts'

const at = '2026-11-26T10:15:00.000Z'
const noticed = (hazards: readonly Hazard[], real?: boolean) => {
  const started = {
    ...aStarted(),
  } as const
  const settled =
    real === undefined
      ? []
      : [{ type: 'hazards_settled', by: { id: 's', name: 'Siân' }, real, n: 3, at } as const]
  return replay([{ ...started, n: 1, at }, { type: 'hazards_noticed', hazards, n: 2, at }, ...settled])
}
const withNumber = (landlord: string | null) => ({
  emergency: { life: '999', gas: '0800 111 999', power: '105', landlord, covers: null },
})
const said = (hazards: readonly Hazard[], landlord: string | null = null, language: 'en' | 'cy' = 'en') =>
  dangersOf(noticed(hazards), withNumber(landlord)).map(({ key, number }) =>
    wordsIn(language).t(key, { number }),
  )

test('gas is met with its own number, in both languages', () => {
  expect(said(['gas'])).toEqual(['If you can smell gas, call 0800 111 999 now.'])
  expect(said(['gas'], null, 'cy')).toEqual(['Os ydych chi’n arogli nwy, ffoniwch 0800 111 999 nawr.'])
})

test('the landlord’s number where it has one; where it has none, 999 for whoever is in danger', () => {
  expect(said(['flood'], '01495 767185')).toEqual(['If water is coming in, call 01495 767185 now.'])
  expect(said(['flood', 'abuse'])).toEqual(['If you or anybody else is in danger, call 999 now.'])
})

test.each(['en', 'cy'] as const)(
  'every urgent danger has its sentence with a number, and no other has (%s)',
  language => {
    for (const hazard of HAZARDS) {
      const lines = said([hazard], '01495 767185', language)
      expect(lines.length > 0, hazard).toBe(isUrgent(hazard))
      for (const line of lines) expect(line).toMatch(/^\p{Lu}.*\d{3}.*\.$/u)
    }
  },
)

test('whoever may hurt themselves is also told who will listen, and nobody else is', () => {
  expect(said(['self_harm', 'gas'])).toEqual([
    'If you or anybody else is in danger, call 999 now.',
    'To talk to somebody, day or night, call Samaritans, free, on 116 123.',
    'If you can smell gas, call 0800 111 999 now.',
  ])
  expect(said(['abuse'])).toHaveLength(1)
})

test('nothing is said any more once an adviser has found no danger', () => {
  const door = withNumber(null)
  expect(dangersOf(noticed(['gas'], true), door)).toHaveLength(1)
  expect(dangersOf(noticed(['gas'], false), door)).toEqual([])
  expect(dangersOf(null, door)).toEqual([])
})

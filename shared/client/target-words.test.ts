import { expect, test } from 'vitest'
import type { OfferedKind, OfferedTarget } from '../protocol/http.ts'
import { chosenTargets, commonTargets, offeredLine, spellReference, whenWords } from './target-words.ts'
import { wordsIn } from './testing.ts'

const [english, welsh] = [wordsIn('en'), wordsIn('cy')]
const promise = (more: Partial<OfferedTarget> = {}): OfferedTarget => ({
  stage: 'response',
  due: '2026-11-27T17:00:00.000Z',
  asWritten: 'within 1 working day',
  afterFirstReply: false,
  ...more,
})

test('a promise is a day and a time, in both languages', () => {
  expect(offeredLine(promise(), 'message', english)?.text).toBe(
    'We will answer you by 5pm on Friday 27 November.',
  )
  expect(offeredLine(promise(), 'message', welsh)?.text).toBe(
    'Byddwn ni’n eich ateb erbyn 5yp ddydd Gwener 27 Tachwedd.',
  )
})

test('what counts from the first reply is the latest possible date (D7)', () => {
  const line = offeredLine(promise({ stage: 'full_update', afterFirstReply: true }), 'message', english)
  expect(line?.text).toBe('We will tell you how things stand by 5pm on Friday 27 November at the latest.')
})

test('the last minute of a day is said as its end (D6)', () => {
  const end = '2026-12-03T23:59:59.000Z'
  expect(whenWords(end, english)).toBe('the end of Thursday 3 December')
  expect(whenWords(end, welsh)).toBe('diwedd dydd Iau 3 Rhagfyr')
})

test('without a time the policy’s own words stand as a quotation, and nothing where it promises nothing', () => {
  const unset = promise({ due: null, asWritten: 'as soon as possible' })
  expect(offeredLine(unset, 'message', welsh)).toEqual({
    text: 'Ein haddewid:',
    quote: 'as soon as possible',
  })
  expect(offeredLine(promise({ due: null, asWritten: null }), 'message', english)).toBeNull()
})

test('who asks to be called is promised a call, and an agreed time is a time, not a limit', () => {
  const back = promise({ stage: 'contact_back' })
  expect(offeredLine(back, 'callback', english)?.text).toBe(
    'We will call you back by 5pm on Friday 27 November.',
  )
  expect(offeredLine(back, 'message', english)?.text).toBe(
    'We will contact you by 5pm on Friday 27 November.',
  )
  const agreed = promise({ stage: 'made', due: '2026-11-27T10:00:00.000Z' })
  expect(offeredLine(agreed, 'callback', english, true)?.text).toBe(
    'We will call you at 10am on Friday 27 November.',
  )
})

test('a stage without words of its own is still promised', () => {
  expect(offeredLine(promise({ stage: 'provided' }), 'message', english)?.text).toBe(
    'We will act on it by 5pm on Friday 27 November.',
  )
})

test('what depends on a choice is promised once the choice is made', () => {
  const kind = (promises: OfferedKind['promises']): OfferedKind => ({
    kind: 'feedback',
    fields: [],
    promises,
  })
  const feedback = kind({ comment: [], compliment: [], complaint: [promise({ stage: 'stage_1' })] })
  expect(commonTargets(feedback)).toEqual([])
  expect(chosenTargets(feedback, {})).toEqual([])
  expect(chosenTargets(feedback, { feedback: 'complaint' })).toHaveLength(1)
  const visit = kind({ office: [promise({ asWritten: 'a' })], home: [promise({ asWritten: 'b' })] })
  expect(commonTargets(visit)).toHaveLength(1)
  expect(chosenTargets(visit, { place: 'home' })).toMatchObject([{ asWritten: 'b' }])
})

test('a reference is spelled in two groups', () => {
  expect(spellReference('K7M4QX')).toBe('K7M 4QX')
})

import { expect, test } from 'vitest'
import { openingWords } from '../../shared/client/opening-words.ts'
import type { OpeningNow } from '../../shared/protocol/http.ts'
import { ADVISERS_REFUSALS, REFUSAL_NAMES, type Refusal } from '../../shared/protocol/refusals.ts'
import { wordsIn } from '../testing.ts'
import { refusalWords } from './refusal-words.ts'

/** Thursday 26 November 2026, 10.15am. */
const NOW = '2026-11-26T10:15:00.000Z'

const OPENINGS: [OpeningNow, string | null, string | null][] = [
  [{ state: 'open', until: '2026-11-26T17:00:00.000Z' }, 'Open now, until 5pm.', 'Ar agor nawr, tan 5yp.'],
  [{ state: 'open', until: null }, 'Open now, day and night.', 'Ar agor nawr, ddydd a nos.'],
  [
    { state: 'open', until: '2026-11-27T00:00:00.000Z' },
    'Open now, until midnight.',
    'Ar agor nawr, tan hanner nos.',
  ],
  [
    { state: 'open', until: '2026-11-27T02:00:00.000Z' },
    'Open now, until 2am tomorrow.',
    'Ar agor nawr, tan 2yb yfory.',
  ],
  [
    { state: 'open', until: '2026-11-28T12:30:00.000Z' },
    'Open now, until 12.30pm on Saturday.',
    'Ar agor nawr, tan 12.30yp ddydd Sadwrn.',
  ],
  [
    { state: 'closed', opens: '2026-11-30T09:00:00.000Z' },
    'Closed. We open on Monday at 9am.',
    'Ar gau. Byddwn ni’n agor ddydd Llun am 9yb.',
  ],
  [
    { state: 'closed', opens: '2026-11-26T12:00:00.000Z' },
    'Closed. We open today at midday.',
    'Ar gau. Byddwn ni’n agor heddiw am hanner dydd.',
  ],
  [
    { state: 'closed', opens: '2026-11-27T08:30:00.000Z' },
    'Closed. We open tomorrow at 8.30am.',
    'Ar gau. Byddwn ni’n agor yfory am 8.30yb.',
  ],
  [
    { state: 'closed', opens: '2026-12-29T09:00:00.000Z' },
    'Closed. We open on Tuesday 29 December at 9am.',
    'Ar gau. Byddwn ni’n agor ddydd Mawrth 29 Rhagfyr am 9yb.',
  ],
  [{ state: 'closed', opens: null }, 'Closed.', 'Ar gau.'],
  [{ state: 'unset' }, null, null],
]

test.each(OPENINGS)('%j is said in both languages', (opening, english, welsh) => {
  expect(openingWords(opening, NOW, wordsIn('en'))).toBe(english)
  expect(openingWords(opening, NOW, wordsIn('cy'))).toBe(welsh)
})

test.each(['en', 'cy'] as const)(
  'every refusal that a resident can meet has a whole sentence of its own (%s)',
  language => {
    const advisers: readonly string[] = ADVISERS_REFUSALS
    for (const name of REFUSAL_NAMES.filter(one => !advisers.includes(one))) {
      const values = { by: 'Siân', field: 'text', limit: 4000, retryAfterSeconds: 120 }
      const sentence = refusalWords({ name, ...values } as unknown as Refusal, wordsIn(language))
      expect(sentence, name).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence, name).not.toMatch(/refusal|\{\{|undefined/)
      if (name !== 'unavailable') expect(sentence, name).not.toBe(wordsIn(language).t('refusal.unavailable'))
    }
  },
)

test('a refusal that this page does not know is still said in words', () => {
  const unknown = { name: 'of_next_year' } as unknown as Refusal
  expect(refusalWords(unknown, wordsIn('en'))).toBe('Something went wrong at our end. Please try again.')
})

test('how long to wait is said as a length of time', () => {
  const refusal = { name: 'too_often', retryAfterSeconds: 120 } as const
  expect(refusalWords(refusal, wordsIn('en'))).toContain('2 minutes')
  expect(refusalWords(refusal, wordsIn('cy'))).toContain('2 funud')
})

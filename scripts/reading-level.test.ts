import { expect, test } from 'vitest'
import { findHardSentences, measureReading } from './reading-level.ts'

const problems = (text: string) => findHardSentences(new Map([['home.lead', text]]))
/** Without what is said of the surface: one sentence is none. */
const ofSentences = (text: string) => problems(text).filter(problem => problem.startsWith('home.lead'))

test.each([
  'We aim to answer by {{time}}.',
  'You can ask us for a copy. You can ask us to correct it or delete it.',
  '{{name}} ended the chat because we had not heard from you. You are welcome to start again.',
  'The Equality and Human Rights Commission (EHRC) sees that it is kept.',
  'Accessibility statement',
  'As soon as you can',
])('a twelve-year-old follows: %s', text => {
  expect(ofSentences(text)).toEqual([])
})

test.each([
  [
    'a sentence that is too long',
    'We keep it. If you tell us what you need, and when you are at home, and whom we may talk to, then we can see who is free to come.',
    'home.lead: a sentence of 28 words, over 25',
  ],
  [
    'long words among short sentences',
    'We keep it. Notwithstanding contractual obligations, remuneration for accommodation commences immediately.',
    'home.lead: a sentence of grade',
  ],
  [
    'a label as long as a sentence',
    'Circumstances in which contractual obligations regarding accommodation are temporarily suspended',
    'home.lead: a sentence of grade',
  ],
  [
    'initials, which are read letter by letter',
    'The WCAG, the EHRC and the EASS are for the PSOW.',
    'home.lead: a sentence of grade',
  ],
  ['a promise without a time', 'We will call you soon.', 'home.lead: “soon” is no time'],
  ['another promise without a time', 'We will call as soon as we can.', 'home.lead: “soon” is no time'],
])('%s is found', (_, text, problem) => {
  expect(ofSentences(text)).toEqual([expect.stringMatching(new RegExp(`^${problem}`))])
})

test('a surface of hard words is found, though each sentence is too short to be measured', () => {
  expect(problems('Reconsider contractual obligations. Accommodation remuneration commences.')).toEqual([
    expect.stringMatching(/^grade \d+\.\d on average, over 6$/),
  ])
})

test('an easy surface with one hard sentence in it is found by that sentence', () => {
  const surface = new Map(
    Array.from({ length: 50 }, (_, index) => [`easy.${index}`, 'We are here to help you.']),
  )
  expect(findHardSentences(surface)).toEqual([])
  surface.set(
    'hard',
    'Notwithstanding contractual obligations, remuneration for accommodation commences immediately.',
  )
  expect(findHardSentences(surface)).toHaveLength(1)
})

test('values are one short word each, and labels make nothing easier', () => {
  expect(measureReading(['It is late.'])).toEqual(
    measureReading(['{{name}} is {{standing}}.', 'Send', 'Chat with us']),
  )
})

test('the grade is the one of Flesch and Kincaid', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
  expect(measureReading(['The cat sat on the mat.']).grade).toBeCloseTo(-1.45)
})

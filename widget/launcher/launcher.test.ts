import { describe, expect, test } from 'vitest'
import { chooseLanguage } from './choose-language.ts'
import { textOn } from './text-on.ts'

describe('the launcher’s language', () => {
  test('is the first wish that is offered, region left off', () => {
    expect(chooseLanguage(['cy', 'en'], [undefined, '', 'fr', 'en-GB', 'cy'])).toBe('en')
    expect(chooseLanguage(['cy', 'en'], ['CY'])).toBe('cy')
  })

  test('is the association’s first where no wish is offered', () => {
    expect(chooseLanguage(['cy', 'en'], [null, 'fr', 'de-DE'])).toBe('cy')
    expect(chooseLanguage([], [])).toBe('en')
  })
})

describe('the text on the association’s colour', () => {
  test.each([
    ['#6B1F5C', '#fff'],
    ['#1B4F8A', '#fff'],
    ['#000000', '#fff'],
    ['#ffffff', '#000'],
    ['#ffd400', '#000'],
    ['#FBEBDD', '#000'],
  ])('on %s is %s', (colour, text) => {
    expect(textOn(colour)).toBe(text)
  })
})

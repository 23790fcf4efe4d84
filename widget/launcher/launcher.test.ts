import { describe, expect, test } from 'vitest'
import { chooseLanguage } from './choose-language.ts'

describe('the launcher’s language', () => {
  test('is the first wish that is offered, region left off', () => {
    expect(chooseLanguage(['cy', 'en'], [undefined, '', 'fr', 'en-GB', 'cy'])).toBe('en')
    expect(chooseLanguage(['cy', 'en'], ['CY'])).toBe('cy')
  })

  test('is the association’s first where no wish is offered, else the first of all', () => {
    expect(chooseLanguage(['en', 'cy'], [null, 'fr', 'de-DE', 'cy'])).toBe('cy')
    expect(chooseLanguage(['en', 'cy'], ['fr', undefined])).toBe('en')
    expect(chooseLanguage([], [])).toBe('en')
  })
})

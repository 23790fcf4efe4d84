import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { loadLocales } from '../../words.ts'
import { limitsFor } from './accessibility.ts'
import { plainBrowser } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer('2026-11-28T10:15:00Z')
})
afterAll(() => server.close())

const wordsOf = (code: string) => JSON.parse(readFileSync(`locales/${code}/accessibility.json`, 'utf8'))

test.each(LANGUAGES)(
  'the statement is in $name, and says whether anybody has reviewed that',
  async ({ code }) => {
    const words = wordsOf(code)
    const { text, html } = await plainBrowser(server).open(`/mha/accessibility?lang=${code}`)
    expect(text).toContain(words.tested.automatic)
    expect(text.includes(words.cannot.translations)).toBe(
      limitsFor(loadLocales('locales').state(code)).includes('cannot.translations'),
    )
    expect(html).toContain('<a href="tel:08088000082" dir="ltr">0808 800 0082</a>')
    expect(html).not.toMatch(/<div class="statement" lang/)
  },
)

test('a translation is named as one until it has been reviewed, and English never is', () => {
  expect(limitsFor({ words: 'translation', reviewed: null })).toContain('cannot.translations')
  const reviewed = { by: 'a professional translator', on: '2027-01-15' }
  expect(limitsFor({ words: 'translation', reviewed })).not.toContain('cannot.translations')
  expect(limitsFor({ words: 'original', reviewed: null })).not.toContain('cannot.translations')
})

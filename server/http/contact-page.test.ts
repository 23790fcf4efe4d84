import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer('2026-11-27T17:00:00Z')
})
afterAll(() => server.close())

const page = async (path: string, headers = {}) => {
  const response = await fetch(server.url + path, { headers })
  return { response, text: await response.text() }
}

test('the plain page says when the door opens and whom to call, in the language asked for', async () => {
  const { text } = await page('/mha/?lang=en')
  expect(text).toContain('<html lang="en" dir="ltr">')
  expect(text).toContain('Closed. We open on Monday at 9am.')
  expect(text).toContain('href="tel:03456772277"')
  expect(text).toContain('href="tel:0800111999"')
})

test('is in Welsh for a Welsh browser, and first of all in Wales', async () => {
  expect((await page('/angus/', { 'accept-language': 'cy-GB,en;q=0.5' })).text).toContain('<html lang="cy"')
  expect((await page('/mha/', { 'accept-language': 'xx' })).text).toContain('<html lang="cy"')
  expect((await page('/angus/', { 'accept-language': 'xx' })).text).toContain('<html lang="en"')
})

test('allows nothing inline and nothing from elsewhere', async () => {
  const { response, text } = await page('/mha/')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(text).not.toMatch(/ style=| on\w+=/)
})

test('is found without its last slash, and an association that is not here is not found', async () => {
  expect((await page('/mha?lang=cy')).response.url).toBe(`${server.url}/mha/?lang=cy`)
  expect((await page('/nowhere/')).response.status).toBe(404)
})

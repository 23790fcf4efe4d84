import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

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
  expect(text).toContain('<html lang="en" dir="ltr"')
  expect(text).toContain('Closed. We open on Monday at 9am.')
  expect(text).toContain('href="tel:03456772277"')
  expect(text).toContain('href="tel:0800111999"')
})

test('is in Welsh for a Welsh browser, and first of all in Wales', async () => {
  expect((await page('/angus/', { 'accept-language': 'cy-GB,en;q=0.5' })).text).toContain('<html lang="cy"')
  expect((await page('/mha/', { 'accept-language': 'xx' })).text).toContain('<html lang="cy"')
  expect((await page('/angus/', { 'accept-language': 'xx' })).text).toContain('<html lang="en"')
  // The weights count, and not the order.
  expect((await page('/angus/', { 'accept-language': 'en;q=0.4,cy;q=0.9' })).text).toContain(
    '<html lang="cy"',
  )
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

test('lists every kind that is offered as a link, each with its promise as a day and time', async () => {
  const { text } = await page('/angus/?lang=en')
  for (const kind of ['message', 'callback', 'format', 'appointment', 'feedback'])
    expect(text).toContain(`<a href="/angus/${kind}?lang=en">`)
  expect(text).toContain('We will call you back by 5pm on Wednesday 2 December.')
  expect(text).toContain('<b>Something went badly: a complaint.</b> We will answer your complaint by')
})

test('wears the association’s own colours, from its own style sheet', async () => {
  const { response, text } = await page('/mha/colours.css')
  expect(response.headers.get('content-type')).toContain('text/css')
  expect(text).toContain('--fill: #6b1f5c')
  expect((await page('/nowhere/colours.css')).response.status).toBe(404)
})

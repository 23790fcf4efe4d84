import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { FILLED, plainBrowser } from './testing.ts'

let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
  browser = plainBrowser(server)
})
afterAll(() => server.close())

const OWN_PAGE = { 'sec-fetch-site': 'same-origin' }
const fetched = async (path: string, cookie = '') => {
  const response = await fetch(server.url + path, { headers: { cookie } })
  return { cookies: response.headers.getSetCookie(), html: await response.text() }
}
/** The press itself, whose answer only sends on. */
const pressed = (path: string, headers: Record<string, string> = OWN_PAGE, to = '') =>
  fetch(server.url + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ to }),
    redirect: 'manual',
  })
const looks = (html: string) => /<html[^>]* data-size="(\w+)" data-colours="(\w+)">/.exec(html)?.slice(1)

test('the size and colours of the address are those of the page, and every way on leads to the same', async () => {
  for (const path of ['', 'callback', 'accessibility']) {
    const { html } = await fetched(`/mha/${path}?lang=en&size=large&colours=contrast`)
    expect(looks(html), path).toEqual(['large', 'contrast'])
    const links = [...html.matchAll(/<a href="\/mha\/[^"]*\?([^"]*)"/g)].map(([, query]) => {
      const { size, colours } = Object.fromEntries(new URLSearchParams(query?.replaceAll('&amp;', '&')))
      return `${size} ${colours}`
    })
    expect(links.length, path).toBeGreaterThan(2)
    // On a form these are buttons, since a link would lose what was typed.
    const others = path === 'callback' ? [] : ['undefined contrast', 'larger contrast', 'large undefined']
    expect([...new Set(links)].sort(), path).toEqual(['large contrast', ...others].sort())
  }
  expect(looks((await fetched('/mha/?size=huge&colours=pink')).html)).toEqual(['standard', 'usual'])
})

test('a form that is sent, sent wrongly, shown, changed and taken back keeps the look', async () => {
  const path = '/mha/callback?lang=en&size=larger'
  const wrong = await browser.fillIn(path, { ...FILLED.callback, phone: '1' })
  const sent = await browser.fillIn(path, FILLED.callback)
  const action =
    /action="(\/mha\/callback\/withdraw[^"]*)"/.exec(sent.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const withdrawn = await browser.send(action, { token: sent.hidden('token') })
  for (const { html } of [wrong, sent, withdrawn]) expect(looks(html)).toEqual(['larger', 'usual'])
})

test('nothing is stored until that is asked for, and then only how the page looks, for this association', async () => {
  expect((await fetched('/mha/?lang=en&size=large')).cookies).toEqual([])
  const kept = await pressed('/mha/look?lang=en&size=large&send=&keep=yes', OWN_PAGE, 'accessibility')
  expect(kept.status).toBe(303)
  expect(kept.headers.get('location')).toBe('/mha/accessibility?lang=en')
  const [cookie = ''] = kept.headers.getSetCookie()
  expect(cookie).toMatch(/^doorstep_look=large\.usual; Max-Age=\d+; Path=\/mha\/; HttpOnly; SameSite=Lax$/)

  const again = await fetched('/mha/?lang=en', cookie.split(';')[0])
  expect(looks(again.html)).toEqual(['large', 'usual'])
  expect(again.html).toContain('This device remembers how you like to read.')
  expect(again.html).not.toContain('href="/mha/callback?lang=en&amp;size')
})

test('what an address asks for goes before what is remembered, and what is remembered can be forgotten', async () => {
  const cookie = 'doorstep_look=large.contrast'
  const standard = await fetched('/mha/?lang=en&size=standard', cookie)
  expect(looks(standard.html)).toEqual(['standard', 'contrast'])
  expect(standard.html).toContain('href="/mha/callback?lang=en&amp;size=standard"')
  const forgotten = await pressed('/mha/look?lang=en&keep=no')
  expect(forgotten.headers.getSetCookie()[0]).toMatch(/^doorstep_look=; Max-Age=0; Path=\/mha\//)
})

test('another site can not make a device remember anything, nor send anybody away from here', async () => {
  const evil = await pressed('/mha/look?lang=en&size=large&keep=yes', { 'sec-fetch-site': 'cross-site' })
  expect([evil.status, evil.headers.getSetCookie()]).toEqual([403, []])
  const away = await pressed('/mha/look?lang=en', OWN_PAGE, '//evil.example')
  expect(away.headers.get('location')).toBe('/mha/?lang=en')
})

test('remembering it on a form that is being filled in keeps every word of it', async () => {
  const form = await browser.open('/mha/message?lang=en&size=large')
  const answer = await browser.send('/mha/message?lang=en&size=large&keep=yes&send=', {
    start: form.hidden('start'),
    redraw: 'yes',
    text: 'Half a sen',
  })
  expect(answer.response.headers.getSetCookie()[0]).toContain('doorstep_look=large.usual')
  expect(answer.html).toContain('Half a sen</textarea>')
  expect(answer.hidden('start')).toBe(form.hidden('start'))
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { DemoAssociation } from './association.ts'
import { pageIds, pathOf } from './site/page.ts'
import { demoSites } from './sites.ts'
import { everyAssociation } from './testing.ts'

const door = 'http://localhost:4310'
const sites = demoSites({ associations: everyAssociation, doorstep: door })

type Fetched = {
  readonly path: string
  readonly language: 'en' | 'cy'
  readonly answer: Response
  readonly body: string
}

const fetched: Fetched[] = []
beforeAll(async () => {
  for (const association of everyAssociation)
    for (const language of ['en', 'cy'] as const)
      for (const id of pageIds) {
        const path = pathOf(association, language, id)
        const answer = await sites.request(path)
        fetched.push({ path, language, answer, body: await answer.text() })
      }
})

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(found => found[1] ?? '')
const linksIn = (html: string): string[] => all(html, /\s(?:href|src)="([^"]*)"/g)
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''

/** The sentences of three words or more, without the drawings. */
const sentencesIn = (html: string): string[] =>
  html
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .split(/<[^>]*>|(?<=[.:?!])\s/)
    .map(text => text.trim())
    .filter(text => text.split(/\s+/).filter(word => /\p{Letter}/u.test(word)).length >= 3)

test('every page of every association answers in both languages and says which it is in', () => {
  expect(fetched).toHaveLength(6 * 2 * 7)
  for (const { path, language, answer, body } of fetched) {
    expect(answer.status, path).toBe(200)
    expect(body, path).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}"`))
    expect(all(body, /<title>([^<]+)<\/title>/g), path).toHaveLength(1)
    expect(all(body, /<(h1)>/g), path).toHaveLength(1)
  }
})

test('every page ends with one script tag, from the door, naming the association', () => {
  for (const { path, body } of fetched) {
    const id = path.split('/')[1]
    expect(all(body, /(<script\b)/g), path).toHaveLength(1)
    expect(body, path).toContain(
      `<script async src="${door}/widget.js" data-association="${id}"></script>\n</body>\n</html>`,
    )
  }
})

test('the content policy lets in the door and the page itself, and nothing unsafe', () => {
  for (const { path, answer } of fetched) {
    const policy = answer.headers.get('Content-Security-Policy')
    expect(policy, path).toBe(
      `default-src 'none'; script-src ${door}; connect-src ${door} ws://localhost:4310; style-src 'self'; ` +
        "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(policy, path).not.toContain('unsafe-')
    expect(answer.headers.get('X-Content-Type-Options'), path).toBe('nosniff')
    expect(answer.headers.get('Referrer-Policy'), path).toBe('strict-origin-when-cross-origin')
  }
})

test('a door served over TLS is reached by a socket over TLS', async () => {
  const secure = demoSites({ associations: everyAssociation, doorstep: 'https://contact.example.org/' })
  const answer = await secure.request('/mha/')
  expect(answer.headers.get('Content-Security-Policy')).toContain(
    'connect-src https://contact.example.org wss://contact.example.org;',
  )
  expect(await answer.text()).toContain('src="https://contact.example.org/widget.js"')
})

test('no page carries an inline style, an inline script or an event handler', () => {
  for (const { path, body } of fetched) {
    expect(body, path).not.toMatch(/\sstyle\s*=|<style\b|\son[a-z]+\s*=|javascript:/i)
    expect(all(body, /<script[^>]*>([^<]*)<\/script>/g), path).toEqual([''])
  }
})

test('every internal link resolves, to its place on the page too, and every other leads to the door', async () => {
  const known = new Map<string, string>()
  for (const { path, body } of fetched) {
    const links = linksIn(body)
    expect(links.length, path).toBeGreaterThan(15)
    for (const link of links) {
      if (/^(tel:\d|mailto:)/.test(link) || link.startsWith(`${door}/`)) continue
      const [page = '', place] = link.split('#')
      const target = page || path
      if (!known.has(target)) {
        const answer = await sites.request(target)
        expect(answer.status, `${link} on ${path}`).toBe(200)
        known.set(target, await answer.text())
      }
      if (place) expect(known.get(target), `${link} on ${path}`).toContain(`id="${place}"`)
    }
  }
})

test('links that open the door still lead to the plain contact page without script', () => {
  const contact = fetched.filter(({ path }) => path.endsWith('/contact'))
  expect(contact).toHaveLength(12)
  for (const { path, body } of contact) {
    const opening = all(body, /<a [^>]*href="([^"]*)" data-doorstep="chat"/g)
    expect(opening.length, path).toBeGreaterThan(0)
    for (const href of opening) expect(href, path).toBe(`${door}/${path.split('/')[1]}/`)
  }
})

test('Welsh pages say nothing in English, and have every heading, paragraph and list that the English ones have', () => {
  for (const { path, body } of fetched.filter(({ language }) => language === 'cy')) {
    const english = fetched.find(other => other.path === path.replace('/cy/', '/'))
    expect(english, path).toBeDefined()
    const said = sentencesIn(mainOf(body))
    const saidInEnglish = sentencesIn(mainOf(english?.body ?? ''))
    expect(said.length, path).toBeGreaterThan(3)
    expect(
      said.filter(sentence => saidInEnglish.includes(sentence)),
      path,
    ).toEqual([])
    const places = (html: string) => all(mainOf(html), /<(h[1-4]|p|li|dt|dd|img)\b/g)
    expect(places(body), path).toEqual(places(english?.body ?? ''))
  }
})

test('the current page is marked once in the menu, and the language link leads to the same page', () => {
  for (const { path, language, body } of fetched.filter(page => !page.path.endsWith('/privacy'))) {
    const menu = /<nav[^>]*><ul class="menu">([\s\S]*?)<\/nav>/.exec(body)?.[1] ?? ''
    expect(all(menu, /href="([^"]*)" aria-current="page"/g), path).toEqual([path])
    const other = language === 'cy' ? path.replace('/cy/', '/') : path.replace(/^\/([^/]+)\//, '/$1/cy/')
    expect(all(body, /class="language" lang="\w\w" hreflang="\w\w" href="([^"]*)"/g), path).toEqual([other])
  }
})

test('every page says in both languages that it is a demonstration', () => {
  for (const { path, body } of fetched) {
    expect(body, path).toContain('This is a demonstration website, made for trying Doorstep.')
    expect(body, path).toContain('Gwefan arddangos yw hon')
  }
})

describe('an address nobody lives at', () => {
  test('answers 404 in the association’s own pages, in the language of the address', async () => {
    for (const [path, language] of [
      ['/mha/nowhere', 'en'],
      ['/mha/cy/dim-byd', 'cy'],
      ['/mha/repairs/', 'en'],
    ] as const) {
      const answer = await sites.request(path)
      expect(answer.status, path).toBe(404)
      expect(await answer.text(), path).toContain(`<html lang="${language}"`)
    }
  })

  test('answers 404 for an association that does not exist, with the same protection', async () => {
    const answer = await sites.request('/nobody/repairs')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(await answer.text()).not.toContain('<script')
  })
})

test('an address without its last slash leads to the website', async () => {
  const answer = await sites.request('/mha/cy')
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe('/mha/cy/')
})

test('each association has a style sheet in its own colours', async () => {
  const sheets = await Promise.all(
    everyAssociation.map(async ({ id }) => {
      const answer = await sites.request(`/${id}/site.css`)
      expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
      return answer.text()
    }),
  )
  expect(new Set(sheets).size).toBe(6)
  for (const sheet of sheets) expect(sheet).not.toMatch(/url\(|@import/)
})

test('a name with markup in it is shown, not obeyed', async () => {
  const [mha] = everyAssociation as [DemoAssociation]
  const odd = demoSites({
    associations: [{ ...mha, name: '<b>"Bold" & Co</b>', shortName: '<i>' }],
    doorstep: door,
  })
  const body = await (await odd.request('/mha/')).text()
  expect(body).toContain('&lt;b&gt;&quot;Bold&quot; &amp; Co&lt;/b&gt;')
  expect(body).not.toContain('<b>')
})

test('an association without a story of its own promises nothing and reports no news', async () => {
  const [mha] = everyAssociation as [DemoAssociation]
  const seventh = demoSites({ associations: [{ ...mha, id: 'seventh' }], doorstep: door })
  const home = await (await seventh.request('/seventh/')).text()
  expect(home).not.toContain('class="promises"')
  expect(await (await seventh.request('/seventh/news')).text()).toContain('Nothing to report at the moment.')
})

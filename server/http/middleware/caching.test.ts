import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { forEver, forFiveMinutes, noStore, revalidate, revalidatePrivately } from './caching.ts'

const policies = { noStore, revalidate, revalidatePrivately, forFiveMinutes, forEver }
const app = new Hono()
for (const [name, policy] of Object.entries(policies)) {
  app.get(`/${name}`, policy, context => context.text('well'))
  app.get(`/${name}/missing`, policy, context => context.notFound())
  app.get(`/${name}/own`, policy, context => context.text('well', 200, { 'Cache-Control': 'max-age=1' }))
  app.get(`/${name}/broken`, policy, () => {
    throw new Error('broken')
  })
}
app.onError((_error, context) => context.text('unwell', 503))

const headerOf = async (path: string) => (await app.request(path)).headers.get('Cache-Control')

test.each([
  ['noStore', 'no-store'],
  ['revalidate', 'no-cache'],
  ['revalidatePrivately', 'private, no-cache'],
  ['forFiveMinutes', 'public, max-age=300'],
  ['forEver', 'public, max-age=31536000, immutable'],
])('%s is said as %s, unless the route has said something else', async (name, header) => {
  expect(await headerOf(`/${name}`)).toBe(header)
  expect(await headerOf(`/${name}/own`)).toBe('max-age=1')
})

test.each(['forFiveMinutes', 'forEver'])('%s lets nobody store that something is missing', async name => {
  expect(await headerOf(`/${name}/missing`)).toBeNull()
  expect(await headerOf(`/${name}/broken`)).toBeNull()
})

test.each([
  ['noStore', 'no-store'],
  ['revalidate', 'no-cache'],
  ['revalidatePrivately', 'private, no-cache'],
])('%s holds for what is missing or broken too', async (name, header) => {
  expect(await headerOf(`/${name}/missing`)).toBe(header)
  expect(await headerOf(`/${name}/broken`)).toBe(header)
})

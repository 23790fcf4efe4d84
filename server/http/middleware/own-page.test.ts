import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { ownForm, ownOrigin } from './own-page.ts'

const URL = 'https://contact.example.org'
const app = new Hono()
app.post('/staff', ownOrigin(URL), context => context.text('done'))
app.post('/form', ownForm({ url: URL, refused: context => context.text('from elsewhere', 403) }), context =>
  context.text('done'),
)

const post = (path: string, headers: Record<string, string>) =>
  app.request(`${URL}${path}`, { method: 'POST', headers })

test('the staff page writes from its own origin alone', async () => {
  expect((await post('/staff', { Origin: URL })).status).toBe(200)
  for (const origin of [
    'https://evil.example',
    'http://contact.example.org',
    `${URL}.evil.example`,
    'null',
  ]) {
    const answer = await post('/staff', { Origin: origin })
    expect([answer.status, await answer.json()]).toEqual([403, { refusal: { name: 'site_not_allowed' } }])
  }
  expect((await post('/staff', {})).status).toBe(403)
})

test.each<[Record<string, string>, number]>([
  [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
  // Reloaded, or opened from the history.
  [{ 'Sec-Fetch-Site': 'none' }, 200],
  [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  // What the browser says of the site counts for more than an origin.
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: URL }, 403],
  [{ Origin: URL }, 200],
  [{ Origin: 'https://evil.example' }, 403],
  [{ Origin: 'null' }, 403],
  [{ Referer: `${URL}/mha/message` }, 200],
  [{ Referer: 'https://evil.example/mha/message' }, 403],
  [{ Origin: 'https://evil.example', Referer: `${URL}/mha/message` }, 403],
  // Under another name of this server, which the browser has called it by.
  [{ Origin: 'http://10.0.0.5:3000', Host: '10.0.0.5:3000' }, 200],
  [{}, 403],
])('a form with %j is answered with %i', async (headers, status) => {
  expect((await post('/form', headers)).status).toBe(status)
})

test('no other content type gets past', async () => {
  expect((await post('/form', { 'Content-Type': 'application/json' })).status).toBe(403)
})

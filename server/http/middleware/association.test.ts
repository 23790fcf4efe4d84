import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { profiles } from '../../testing/action-context.ts'
import { association } from './association.ts'

const app = new Hono()
app.get('/:association/name', association(profiles), context =>
  context.text(context.get('loaded').profile.short_name),
)

test('a path finds the profile of the association that it names', async () => {
  expect(await (await app.request('/mha/name')).text()).toBe(profiles.get('mha')?.profile.short_name)
})

test.each(['nowhere', '__proto__', 'MHA'])('there is no association %s', async id => {
  expect((await app.request(`/${id}/name`)).status).toBe(404)
})

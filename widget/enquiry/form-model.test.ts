import { expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import { type Field, withTranslationConsent } from '../../shared/domain/enquiry/fields.ts'
import type { EnquiryBody } from '../../shared/protocol/commands.ts'
import { createStore } from '../models/store.ts'
import { createForm } from './form-model.ts'

const field = (name: Field['name'], more: Partial<Field> = {}): Field => ({
  name,
  input: 'line',
  required: false,
  limit: 100,
  autocomplete: null,
  ...more,
})
const TEXT = field('text', { input: 'text', required: true })
const NAME = field('name', { required: true })
const PHONE = field('phone', { required: true })
const SLOT = field('slot', { input: 'choice', required: true, options: ['soon', '2026-11-27T10:00:00.000Z'] })
const CALLBACK = [PHONE, NAME, SLOT, { ...TEXT, required: false }]
const MESSAGE = [TEXT, NAME]

/** A server that keeps one contact for each start, over a line that may lose its answers. */
function createServer() {
  const begun = new Map<string, EnquiryBody>()
  const state = { answers: true, refuse: null as object | null, urls: [] as string[] }
  const fetch = (async (url: string, init: RequestInit) => {
    state.urls.push(url)
    if (state.refuse) return Response.json({ refusal: state.refuse }, { status: 409 })
    const body = JSON.parse(String(init.body)) as EnquiryBody
    if (!begun.has(body.start)) begun.set(body.start, body)
    if (!state.answers) throw new TypeError('Failed to fetch')
    const conversation = `c-${[...begun.keys()].indexOf(body.start) + 1}`
    return Response.json({ conversation, token: 't', now: '', events: [] }, { status: 201 })
  }) as typeof window.fetch
  return { begun, state, fetch }
}

function form(server = createServer(), session = new SiteStorage(), area = new SiteStorage()) {
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  const model = createForm({
    origin: 'https://door.example',
    association: 'mha',
    store,
    session: createStorage(() => session),
    fetch: server.fetch,
    page: 'https://mha.example/repairs',
  })
  const fill = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) model.answers.write(name as Field['name'], value)
  }
  return { model, fill, server, session, area, store }
}

test('what is filled in is sent cleaned, and only what was asked', async () => {
  const { model, fill, server } = form()
  fill({ text: '  The gutter leaks ', name: 'Beryl Pugh', phone: '01632 960555' })
  const done = await model.submit('message', MESSAGE, 'cy')
  expect(done?.sent).toEqual({ text: 'The gutter leaks', name: 'Beryl Pugh' })
  expect(server.state.urls).toEqual(['https://door.example/api/mha/contacts'])
  expect([...server.begun.values()]).toMatchObject([
    { kind: 'message', language: 'cy', page: 'https://mha.example/repairs', fields: done?.sent },
  ])
})

test('leave for a machine goes along where it is asked, stands with no answer, and is asked anew the next time', async () => {
  const { model, fill, server } = form()
  const asked = withTranslationConsent(MESSAGE)
  const words = { text: 'Okno', name: 'Agnieszka Wrona' }
  fill({ ...words, machine: 'yes' })
  expect((await model.submit('message', asked, 'pl'))?.sent).toEqual(words)
  expect(model.answers.values.value.machine).toBeFalsy()
  // Ticked in Polish, and gone on in English, which needs none.
  fill({ ...words, machine: 'yes' })
  await model.submit('message', MESSAGE, 'en')
  const [first, second] = [...server.begun.values()]
  expect([first?.fields, second?.fields]).toEqual([{ ...words, machine: 'yes' }, words])
})

test('the print in which it was filled in goes along, for the email that confirms it; the usual one says nothing', async () => {
  const { model, fill, server, store } = form()
  const values = { text: 'The gutter leaks', name: 'Beryl Pugh' }
  fill(values)
  await model.submit('message', MESSAGE, 'en')
  store.change({ display: { size: 'larger', colours: 'contrast' } })
  fill(values)
  await model.submit('message', MESSAGE, 'en')
  const bodies = [...server.begun.values()]
  expect(bodies.map(({ size }) => size)).toEqual([undefined, 'larger'])
  expect(bodies[0]).not.toHaveProperty('size')
})

test('what is wrong is found here, in the order asked, and nothing is sent', async () => {
  const { model, fill, server } = form()
  fill({ phone: '123' })
  expect(await model.submit('callback', CALLBACK, 'en')).toBeNull()
  expect(model.answers.problems.value).toEqual([
    { field: 'phone', problem: 'not_a_phone' },
    { field: 'name', problem: 'missing' },
    { field: 'slot', problem: 'missing' },
  ])
  expect([model.answers.attempts.value, server.begun.size]).toEqual([1, 0])
})

test('a problem goes when its answer is changed, and the summary is called again at the next attempt', async () => {
  const { model, fill } = form()
  await model.submit('message', MESSAGE, 'en')
  fill({ name: 'Beryl' })
  expect(model.answers.problems.value.map(({ field }) => field)).toEqual(['text'])
  await model.submit('message', MESSAGE, 'en')
  expect(model.answers.attempts.value).toBe(2)
})

test('another kind finds what was written for the first one', () => {
  const { model, fill } = form()
  fill({ text: 'The gutter leaks', name: 'Beryl Pugh' })
  model.open()
  expect(model.answers.values.value).toMatchObject({ text: 'The gutter leaks', name: 'Beryl Pugh' })
})

test('nothing is stored before Send is pressed or something has been sent from this device', async () => {
  const { fill, session, area, model } = form()
  fill({ text: 'The gutter leaks' })
  expect([session.length, area.length]).toEqual([0, 0])
  await model.submit('message', MESSAGE, 'en')
  expect(form(createServer(), session).model.answers.values.value.text).toBe('The gutter leaks')

  const before = form()
  before.store.change({ token: 'secret' })
  before.fill({ text: 'And the door' })
  expect(before.session.length).toBe(1)
})

test('a lost answer, a reload and a second press are one contact', async () => {
  const { model, fill, server, session } = form()
  server.state.answers = false
  fill({ text: 'The gutter leaks', name: 'Beryl Pugh' })
  expect(await model.submit('message', MESSAGE, 'en')).toBeNull()
  expect(model.state.value).toBe('failed')
  server.state.answers = true
  const reloaded = form(server, session)
  const done = await reloaded.model.submit('message', MESSAGE, 'en')
  expect(done?.started.conversation).toBe('c-1')
  expect(server.begun.size).toBe(1)
})

test('while one is on its way, another press does nothing', async () => {
  const { model, fill, server } = form()
  fill({ text: 'The gutter leaks', name: 'Beryl Pugh' })
  const [first, second] = await Promise.all([
    model.submit('message', MESSAGE, 'en'),
    model.submit('message', MESSAGE, 'en'),
  ])
  expect([first?.started.conversation, second, server.begun.size]).toEqual(['c-1', null, 1])
})

test('once sent, what is about the person stays and what was said goes; the next is another contact', async () => {
  const { model, fill, server } = form()
  fill({ text: 'The gutter leaks', name: 'Beryl Pugh', phone: '01632 960555' })
  await model.submit('message', MESSAGE, 'en')
  expect(model.answers.values.value).toMatchObject({ text: '', name: 'Beryl Pugh', phone: '01632 960555' })
  fill({ text: 'And the door' })
  expect((await model.submit('message', MESSAGE, 'en'))?.started.conversation).toBe('c-2')
  expect(server.begun.size).toBe(2)
})

test('a time that somebody else has just taken is chosen again, and everything else is kept', async () => {
  const { model, fill, server } = form()
  server.state.refuse = { name: 'slot_taken' }
  fill({ phone: '01632 960555', name: 'Idris Khan', slot: '2026-11-27T10:00:00.000Z', text: 'Rent' })
  expect(await model.submit('callback', CALLBACK, 'en')).toBeNull()
  expect(model.answers.problems.value).toEqual([{ field: 'slot', problem: 'not_a_choice' }])
  expect(model.answers.values.value).toEqual({
    phone: '01632 960555',
    name: 'Idris Khan',
    slot: '',
    text: 'Rent',
  })
})

test('what the server finds wrong stands at its field, and any other refusal is said', async () => {
  const { model, fill, server } = form()
  fill({ text: 'The gutter leaks', name: 'Beryl Pugh' })
  server.state.refuse = {
    name: 'fields_wrong',
    problems: [{ field: 'name', problem: 'too_long', limit: 100 }],
  }
  await model.submit('message', MESSAGE, 'en')
  expect(model.answers.problems.value).toEqual([{ field: 'name', problem: 'too_long', limit: 100 }])
  server.state.refuse = { name: 'kind_not_offered' }
  await model.submit('message', MESSAGE, 'en')
  expect(model.state.value).toEqual({ refused: { name: 'kind_not_offered' } })
})

test('the name given in a chat is not asked for again, and forgetting leaves nothing', async () => {
  const area = new SiteStorage()
  createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  ).change({ token: 'secret', name: 'Beryl Pugh' })
  const { model, fill, session } = form(createServer(), new SiteStorage(), area)
  expect(model.answers.values.value.name).toBe('Beryl Pugh')
  fill({ text: 'The gutter leaks' })
  expect(session.length).toBe(1)
  model.forget()
  expect([session.length, model.answers.values.value.text]).toEqual([0, ''])
})

import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysComplains, zofiaChats } from '../testing/residents.ts'
import { startConversation } from '../testing/server.ts'
import { until } from '../testing/tab.ts'

const facts = () => screen.getByRole('heading', { level: 1 }).closest('header') as HTMLElement

test('the name, the kind, the reference, the language and the time that is left', async () => {
  await openConversation(dilysChats)
  expect(screen.getByRole('heading', { level: 1, name: 'Dilys Price' })).toBeTruthy()
  expect(facts().textContent).toContain('No subject given')
  expect(facts().textContent).toContain('Chat')
  expect(facts().textContent).toContain('Reference K7M4QX')
  expect(facts().textContent).toContain('English')
  expect(facts().textContent).toMatch(/\d minutes.* left, by 10\.18am/)
})

test('a language that the adviser does not speak is named in both languages, and so is one they speak', async () => {
  const { desk } = await openConversation(server => zofiaChats(server, false))
  expect(facts().textContent).toContain('Polski (Polish) · You do not speak it')
  await desk.languages.save(['en', 'pl'])
  await until(() => expect(facts().textContent).toContain('Polski (Polish) · You speak it'))
})

test('whether the resident is there is said of a chat, and changes', async () => {
  const { server } = await openConversation(dilysChats)
  server.sendPresence({ conversation: 'a', who: 'resident', here: false })
  expect(await screen.findByText('The resident is away')).toBeTruthy()
  server.sendPresence({ conversation: 'a', who: 'resident', here: true })
  expect(await screen.findByText('The resident is here')).toBeTruthy()
})

test('a complaint says that it is one; what is late says by how much', async () => {
  await openConversation(dilysComplains)
  expect(facts().textContent).toContain('Complaint')
  expect(facts().textContent).toContain('Late by 3 days')
})

test('exceptional circumstances, no name, and a language that they would rather speak', async () => {
  const { server } = await openConversation(server =>
    startConversation(server, 'a', {
      kind: 'chat',
      name: null,
      fields: {},
      exceptional: true,
      subject: 'The flood',
      stage: 'answer',
      due: '2026-11-23T10:18:00.000Z',
    }),
  )
  server.act('a', { type: 'wish_language', wish: 'BSL' })
  expect(await screen.findByText('Would rather speak: BSL')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'No name given' })).toBeTruthy()
  expect(facts().textContent).toContain('The flood')
  expect(facts().textContent).toContain('Exceptional circumstances')
})

test('in Welsh', async () => {
  await openConversation(dilysChats, { language: 'cy' })
  expect(facts().textContent).toContain('Cyfeirnod K7M4QX')
  expect(facts().textContent).toMatch(/[fm]unud .*ar ôl, erbyn 10\.18yb/)
})

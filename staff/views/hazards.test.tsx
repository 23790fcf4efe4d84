import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats } from '../testing/residents.ts'
import { startChat, type TestServer } from '../testing/server.ts'
import { until } from '../testing/tab.ts'

const gasIsSmelt = (server: TestServer) =>
  startChat(server, 'a', 'Dilys Price', 'I can smell gas in the kitchen')

test('words of danger are marked, announced, and asked about', async () => {
  const { untilAnnounced } = await openConversation(gasIsSmelt)
  const found = screen.getByRole('region', { name: 'Possible danger: gas' })
  expect(found.textContent).toContain('These words were noticed at 10.15am on Monday 23 November.')
  await untilAnnounced('Possible danger: gas')
})

test('a danger more is announced too', async () => {
  const { server, untilAnnounced } = await openConversation(gasIsSmelt)
  server.act('a', { type: 'say', text: 'Now there is a fire', language: 'en' })
  await screen.findByRole('region', { name: 'Possible danger: gas, fire' })
  await untilAnnounced('Possible danger: gas, fire')
})

for (const [press, real, line] of [
  ['It is a danger', true, 'Siân Morgan confirmed a danger'],
  ['It is not', false, 'Siân Morgan found no danger'],
] as const) {
  test(`"${press}" settles it, and stands in the history`, async () => {
    const { server, user } = await openConversation(gasIsSmelt)
    await user.click(screen.getByRole('button', { name: press }))
    expect(await screen.findByText(line)).toBeTruthy()
    expect(server.state('a')?.hazards?.settled?.real).toBe(real)
    expect(screen.queryByRole('region', { name: /^Possible danger/ })).toBeNull()
    await until(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
  })
}

test('it blocks nothing: a reply can be written and sent beside it', async () => {
  const { server, user } = await openConversation(gasIsSmelt)
  await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'Open the windows{Enter}')
  await until(() => expect(server.state('a')?.messages).toHaveLength(2))
  expect(
    within(screen.getByRole('region', { name: /^Possible danger/ })).getAllByRole('button'),
  ).toHaveLength(2)
})

test('where nothing was found nothing is said', async () => {
  await openConversation(dilysChats)
  expect(screen.queryByText(/Possible danger/)).toBeNull()
})

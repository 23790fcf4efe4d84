import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openDesk, show } from '../testing/render.tsx'
import { requestCallback, startChat, startConversation, type TestServer } from '../testing/server.ts'
import { until } from '../testing/tab.ts'
import { QueueView } from './queue-view.tsx'

const threeWait = (server: TestServer) => {
  startChat(server, 'chat', 'Dilys Price')
  requestCallback(server, 'call', 'Gwyn Howells')
  startConversation(server, 'late', {
    kind: 'message',
    name: 'Zofia Wójcik',
    language: 'pl',
    fields: { text: 'Kaloryfer' },
    stage: 'full',
    due: '2026-11-20T17:00:00.000Z',
  })
}

async function openFilter() {
  const { desk } = await openDesk(threeWait)
  const user = show(<QueueView desk={desk} />)
  return { desk, user }
}
const shown = () => screen.queryAllByRole('link').map(link => link.textContent)
const kinds = () => screen.getByRole('combobox', { name: 'Kind' })
const languages = () => screen.getByRole('combobox', { name: 'Language' })

test('at first everything is shown, what is late before what is not', async () => {
  await openFilter()
  expect(shown()).toEqual(['Zofia Wójcik', 'Dilys Price', 'Gwyn Howells'])
  expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull()
})

test('by kind; the filter stands in the address', async () => {
  const { desk, user } = await openFilter()
  await user.selectOptions(kinds(), 'Call back')
  expect(shown()).toEqual(['Gwyn Howells'])
  expect(desk.route.query.value).toBe('?kind=callback')
  await user.selectOptions(kinds(), 'All kinds')
  expect(shown()).toHaveLength(3)
})

test('by language: one, or all that the adviser speaks', async () => {
  const { user } = await openFilter()
  await user.selectOptions(languages(), 'Polski (Polish)')
  expect(shown()).toEqual(['Zofia Wójcik'])
  await user.selectOptions(languages(), 'Languages you speak')
  expect(shown()).toEqual(['Dilys Price', 'Gwyn Howells'])
})

test('by whose it is', async () => {
  const { user } = await openFilter()
  const whose = screen.getByRole('radiogroup', { name: 'Whose' })
  await user.click(within(whose).getByRole('radio', { name: 'Mine' }))
  expect(shown()).toEqual([])
  expect(screen.getByText('Nothing here matches the filter.')).toBeTruthy()
  await user.click(within(whose).getByRole('radio', { name: 'Unassigned' }))
  expect(shown()).toHaveLength(3)
})

test('a filter never hides in silence what is late and who waits in a chat', async () => {
  const { desk, user } = await openFilter()
  await user.selectOptions(kinds(), 'Call back')
  const hidden = screen.getByRole('status')
  expect(hidden.textContent).toContain('1 late is hidden by the filter.')
  expect(hidden.textContent).toContain('1 waiting chat is hidden by the filter.')
  await user.click(within(hidden).getByRole('button', { name: 'Show all' }))
  await until(() => expect(shown()).toHaveLength(3))
  expect(desk.route.query.value).toBe('')
})

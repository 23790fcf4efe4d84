import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { showPage } from '../testing/page.tsx'
import { requestCallback, startChat, type TestServer } from '../testing/server.ts'
import { take, until } from '../testing/tab.ts'

const twoChats = (server: TestServer) => {
  startChat(server, 'a', 'Dilys Price')
  startChat(server, 'b', 'Gwyn Howells')
}
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

test('a row of the queue opens its conversation, with the keyboard where it is taken', async () => {
  const { user } = await showPage(twoChats)
  await user.click(screen.getByRole('link', { name: 'Dilys Price' }))
  expect(await heading('Dilys Price')).toBeTruthy()
  await until(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Take this chat' })),
  )
  expect(screen.getByRole('link', { name: 'Dilys Price' }).getAttribute('aria-current')).toBe('page')
})

test('Alt and N opens what has to be answered next', async () => {
  const { desk, user } = await showPage(twoChats)
  await user.keyboard('{Alt>}n{/Alt}')
  await until(() => expect(desk.route.place.value).toEqual({ page: 'chat', id: 'a' }))
})

test('Alt and a number opens one of one’s own, Alt and R goes to the reply, Alt and Q to the queue', async () => {
  const { desk, user } = await showPage(twoChats)
  await take(desk, 'b')
  await take(desk, 'a')
  await until(() =>
    expect(screen.getByRole('link', { name: 'Gwyn Howells' }).getAttribute('aria-keyshortcuts')).toBe(
      'Alt+2',
    ),
  )
  await user.keyboard('{Alt>}2{/Alt}')
  expect(await heading('Gwyn Howells')).toBeTruthy()
  await until(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your reply' })))
  await user.keyboard('{Alt>}q{/Alt}')
  await until(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Queue' })))
  await user.keyboard('{Alt>}r{/Alt}')
  await until(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your reply' })))
})

test('the keys are listed in a dialog, which closes back to the menu', async () => {
  const { user } = await showPage()
  await user.click(screen.getByRole('button', { name: /Menu/ }))
  await user.click(screen.getByRole('button', { name: 'Keyboard' }))
  const help = await screen.findByRole('dialog', { name: 'Keyboard' })
  expect(within(help).getByText('Alt + N').closest('tr')?.textContent).toContain(
    'Open what has to be answered next',
  )
  await user.click(within(help).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Menu/ }))
})

test('no key works on the page behind an open dialog', async () => {
  const { desk, user } = await showPage(twoChats)
  await user.click(screen.getByRole('button', { name: /Menu/ }))
  await user.click(screen.getByRole('button', { name: 'Keyboard' }))
  await screen.findByRole('dialog')
  await user.keyboard('{Alt>}n{/Alt}')
  expect(desk.route.place.value).toEqual({ page: 'queue' })
})

test('with nothing at stake, signing out asks nothing', async () => {
  const { http, user } = await showPage()
  await user.click(screen.getByRole('button', { name: /Menu/ }))
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  await until(() => expect(http.session.state.value).toEqual({ at: 'out', ended: null }))
})

test('signing out asks first while somebody waits for the adviser, and they can stay', async () => {
  const { desk, http, user } = await showPage(server => requestCallback(server, 'a', 'Dilys Price'))
  await take(desk, 'a')
  await user.click(screen.getByRole('button', { name: /Menu/ }))
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  const asked = await screen.findByRole('region', { name: 'Sign out?' })
  expect(asked.textContent).toContain('You still have 1 open conversation.')
  await user.click(within(asked).getByRole('button', { name: 'Stay signed in' }))
  expect(screen.queryByRole('region', { name: 'Sign out?' })).toBeNull()
  expect(http.session.state.value.at).toBe('in')
})

test('signing out names drafts that would be lost; confirmed, it deletes them', async () => {
  const { tab, desk, http, user } = await showPage(twoChats)
  const chat = await take(desk, 'a')
  chat.draft.value = 'Half a sentence'
  await user.click(screen.getByRole('button', { name: /Menu/ }))
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  const asked = await screen.findByRole('region', { name: 'Sign out?' })
  expect(asked.textContent).toContain('What you have started to write is deleted.')
  await user.click(within(asked).getByRole('button', { name: 'Sign out' }))
  await until(() => expect(http.session.state.value.at).toBe('out'))
  expect([...tab.stored.values()].filter(value => value.includes('Half'))).toEqual([])
})

test('a server that cannot be reached signs nobody out, and says so', async () => {
  const { http, user } = await showPage()
  http.down = true
  await user.click(screen.getByRole('button', { name: /Menu/ }))
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/so you are still signed in/)
  expect(http.session.state.value.at).toBe('in')
})

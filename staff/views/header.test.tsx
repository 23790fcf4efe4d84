import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { showPage } from '../testing/page.tsx'
import { until } from '../testing/tab.ts'

const menu = () => screen.getByRole('button', { name: /Menu/ })
const available = () => screen.getByRole('switch', { name: 'Available for new chats' })

test('the switch says whether new chats ring here, to the adviser and to the server', async () => {
  const { server, user } = await showPage()
  expect(available().getAttribute('aria-checked')).toBe('true')
  await user.click(available())
  expect(available().getAttribute('aria-checked')).toBe('false')
  expect(screen.getByText('You are away: new chats do not ring.')).toBeTruthy()
  await until(() => expect(server.presence.at(-1)).toEqual({ available: false }))
})

test('the menu opens with who is signed in and until when', async () => {
  const { user } = await showPage()
  expect(screen.queryByRole('link', { name: 'Set-up' })).toBeNull()
  await user.click(menu())
  expect(menu().getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByText(/Signed in as Siân Morgan/).textContent).toContain(
    'You stay signed in until 10.15pm.',
  )
})

test('Escape closes the menu and gives the keyboard back; a press elsewhere closes it', async () => {
  const { user } = await showPage()
  await user.click(menu())
  await user.keyboard('{Escape}')
  expect(menu().getAttribute('aria-expanded')).toBe('false')
  expect(document.activeElement).toBe(menu())
  await user.click(menu())
  await user.click(screen.getByRole('heading', { name: 'Queue' }))
  expect(menu().getAttribute('aria-expanded')).toBe('false')
})

test('sound, notices and Enter are switched there', async () => {
  const { desk, user } = await showPage()
  await user.click(menu())
  const sound = screen.getByRole('switch', { name: 'Sound' })
  expect(sound.getAttribute('aria-checked')).toBe('true')
  await user.click(sound)
  expect(sound.getAttribute('aria-checked')).toBe('false')
  expect(desk.alerts.consent.value.sound).toBe(false)

  await user.click(screen.getByRole('switch', { name: 'Enter sends' }))
  expect(desk.enterSends.value).toBe(false)
})

test('notices that the browser blocks say how to allow them', async () => {
  const { user } = await showPage()
  await user.click(menu())
  await user.click(screen.getByRole('switch', { name: 'Screen notices' }))
  expect(await screen.findByText(/^Your browser blocks notices from this page/)).toBeTruthy()
})

test('the menu leads to the set-up, and the name of the association back to the queue', async () => {
  const { desk, user } = await showPage()
  await user.click(menu())
  await user.click(screen.getByRole('link', { name: 'Set-up' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Set-up' })).toBeTruthy()
  await user.click(screen.getByRole('link', { name: /Monmouthshire Housing Association/ }))
  expect(desk.route.place.value).toEqual({ page: 'queue' })
})

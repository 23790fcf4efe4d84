import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openPanel } from '../testing-panel.tsx'

const opener = () => screen.getByRole('button', { name: 'Easier to read, or listen' })

async function openDisplay(options: Parameters<typeof openPanel>[0] = {}) {
  const opened = await openPanel(options)
  await opened.user.click(opener())
  await screen.findByRole('group', { name: 'Size of the words' })
  return opened
}
const press = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('button', { name })

test('size and colours are one press each, act at once, and are kept', async () => {
  const { user, store } = await openDisplay()
  expect(press('Size of the words', 'Standard').getAttribute('aria-pressed')).toBe('true')
  await user.click(press('Size of the words', 'Larger still'))
  await user.click(press('Colours', 'Dark'))
  expect(store.record.value.display).toEqual({ size: 'larger', colours: 'dark' })
  expect(press('Size of the words', 'Larger still').getAttribute('aria-pressed')).toBe('true')
  expect(press('Size of the words', 'Standard').getAttribute('aria-pressed')).toBe('false')
})

test('what was chosen can be forgotten, which is shown and said', async () => {
  const { user, store, hears } = await openDisplay()
  await user.click(press('Colours', 'Dark'))
  await user.click(screen.getByRole('button', { name: 'Forget what I chose' }))
  expect(screen.getByText('This device has forgotten what you chose.')).toBeTruthy()
  expect(store.record.value.display).toBeUndefined()
  expect(press('Colours', 'As on this device').getAttribute('aria-pressed')).toBe('true')
  await hears('This device has forgotten what you chose.')
})

test('where this browser stores nothing it says so', async () => {
  await openDisplay({ blocked: true })
  await press('Colours', 'Dark').click()
  expect(await screen.findByText(/^This browser does not let us remember what you choose\./)).toBeTruthy()
})

test('a device without a voice says that it cannot read aloud', async () => {
  await openDisplay()
  expect(
    screen.getByText('This device has no voice for English, so it cannot read this to you.'),
  ).toBeTruthy()
})

test('"Close" and Escape fold it away and give the keyboard back', async () => {
  const { user, hidden } = await openDisplay()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('group', { name: 'Colours' })).toBeNull()
  expect(document.activeElement).toBe(opener())
  await user.click(opener())
  press('Colours', 'Dark').focus()
  await user.keyboard('{Escape}')
  expect(opener().getAttribute('aria-expanded')).toBe('false')
  expect(document.activeElement).toBe(opener())
  expect(hidden(), 'the panel stays').toBe(0)
})

test('in a chat it also saves and prints the chat', async () => {
  const { user } = await openPanel({ before: server => server.begin() })
  await screen.findByRole('log')
  await user.click(opener())
  const keep = await screen.findByRole('group', { name: 'Keep this chat' })
  expect(within(keep).getByRole('button', { name: 'Save this chat' })).toBeTruthy()
})

test('without a network it says so and can be tried again', async () => {
  const { user, http } = await openPanel()
  http.down = true
  await user.click(opener())
  expect((await screen.findByRole('alert')).textContent).toMatch(/^We could not open this\./)
  http.down = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('group', { name: 'Colours' })).toBeTruthy()
})

import { screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { kindOf, openPanel } from '../testing-panel.tsx'

const language = () => screen.getByRole('group', { name: 'Language' })

test('Escape and "Hide" hide the panel', async () => {
  const { user, hidden } = await openPanel()
  await user.keyboard('{Escape}')
  expect(hidden()).toBe(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('"Hide" too', async () => {
  const { user, hidden } = await openPanel()
  await user.click(screen.getByRole('button', { name: 'Hide' }))
  expect(hidden()).toBe(1)
})

test('"Back" leads to the front from every other screen', async () => {
  const { user } = await openPanel()
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Chat with us' }))
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'How can we help?' }))
})

test('a language is one press away, in its own name', async () => {
  const { user, store } = await openPanel()
  const welsh = within(language()).getByRole('button', { name: 'Cymraeg' })
  expect(welsh.lang).toBe('cy')
  expect(welsh.getAttribute('aria-pressed')).toBe('false')
  await user.click(welsh)
  expect(await screen.findByRole('heading', { name: 'Sut gallwn ni helpu?' })).toBeTruthy()
  expect(screen.getByRole('dialog').lang).toBe('cy')
  expect(store.record.value.language).toBe('cy')
})

test('a language that could not be fetched leaves the old one, and says so', async () => {
  const { user, http, hears } = await openPanel()
  http.down = true
  await user.click(within(language()).getByRole('button', { name: 'Cymraeg' }))
  const words = 'We could not change the language just now. Please try again.'
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'How can we help?' })).toBeTruthy()
  await hears(words)
})

test('further languages stand in a list that opens, and Escape closes the list alone', async () => {
  const { user, hidden } = await openPanel({ door: { others: ['pl', 'ur'] } })
  const more = within(language()).getByRole('button', { name: 'Language' })
  await user.click(more)
  const urdu = await within(language()).findByRole('button', { name: 'اردو' })
  expect(urdu.dir).toBe('rtl')
  await user.keyboard('{Escape}')
  expect(within(language()).queryByRole('button', { name: 'اردو' })).toBeNull()
  expect(document.activeElement).toBe(more)
  expect(hidden()).toBe(0)
})

test('whose language is not there asks for it by a form, with the wish begun', async () => {
  const { user } = await openPanel({ door: { others: ['pl'], kinds: [kindOf('format')] } })
  await user.click(within(language()).getByRole('button', { name: 'Language' }))
  await user.click(await screen.findByRole('button', { name: 'My language is not here' }))
  expect(
    await screen.findByRole('heading', { name: 'Large print, Braille or another language' }),
  ).toBeTruthy()
  const choice = await screen.findByRole<HTMLInputElement>('radio', { name: 'Another language' })
  expect(choice.checked).toBe(true)
  expect(screen.getByDisplayValue('I would like to talk to you in my language.')).toBeTruthy()
})

test('large print and high contrast are one press each on the front, and are kept', async () => {
  const { user, store } = await openPanel()
  await user.click(screen.getByRole('button', { name: 'Large print' }))
  await user.click(screen.getByRole('button', { name: 'High contrast' }))
  expect(store.record.value.display).toEqual({ size: 'large', colours: 'contrast' })
  expect(screen.getByRole('button', { name: 'Large print' }).getAttribute('aria-pressed')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Large print' }))
  expect(store.record.value.display).toEqual({ colours: 'contrast' })
})

test('a link for one kind opens its form; for one that is not offered, the front', async () => {
  await openPanel({ door: { kinds: [kindOf('callback')] }, show: 'callback' })
  expect(await screen.findByRole('heading', { name: 'Ask for a call back' })).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ask for a call back'))
})

test('for a kind that is not offered it is the front', async () => {
  await openPanel({ door: { kinds: [kindOf('callback')] }, show: 'appointment' })
  expect(screen.getByRole('heading', { name: 'How can we help?' })).toBeTruthy()
})

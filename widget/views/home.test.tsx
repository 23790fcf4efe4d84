import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { doorOf } from '../testing.ts'
import { kindOf, openPanel } from '../testing-panel.tsx'

const { chat } = doorOf()

test('open: until when, by when somebody answers, and the promise in the policy’s words', async () => {
  await openPanel()
  expect(screen.getByRole('dialog', { name: 'Monmouthshire Housing Association' })).toBeTruthy()
  expect(screen.getByText('Open now, until 5pm.')).toBeTruthy()
  expect(screen.getByText('We aim to answer by 10.18am.')).toBeTruthy()
  expect(screen.getByText('within 3 minutes').lang).toBe('en')
  expect(screen.getByRole('button', { name: 'Chat with us' })).toBeTruthy()
})

test('in another language the time says it, and the English promise is left out', async () => {
  await openPanel({ language: 'cy' })
  expect(screen.queryByText('within 3 minutes')).toBeNull()
  expect(screen.getByRole('dialog').lang).toBe('cy')
})

for (const [why, door, words] of [
  [
    'closed',
    {
      opening: { state: 'closed', opens: '2026-11-27T09:00:00.000Z' },
      chat: { ...chat, open: false, dueIfAskedNow: null },
    },
    'You cannot start a chat while we are closed.',
  ],
  [
    'nobody at the desk',
    { opening: { state: 'unset' }, chat: { ...chat, open: false } },
    'Nobody is free to chat right now. This page will show when somebody is.',
  ],
  ['no chat here', { chat: { ...chat, offered: false, open: false } }, 'We do not offer chat.'],
] as const) {
  test(`${why}: it says so, and there is no button that leads nowhere`, async () => {
    await openPanel({ door: { ...door, kinds: [kindOf('message')] } })
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Chat with us' })).toBeNull()
    expect(screen.getByRole('heading', { name: 'You can do one of these now:' })).toBeTruthy()
  })
}

test('closed, it says when it opens', async () => {
  await openPanel({
    door: {
      opening: { state: 'closed', opens: '2026-11-27T09:00:00.000Z' },
      chat: { ...chat, open: false, dueIfAskedNow: null },
    },
  })
  expect(screen.getByText('Closed. We open tomorrow at 9am.')).toBeTruthy()
})

test('who to call in an emergency is always there, each number with what it is for', async () => {
  await openPanel({ door: { emergency: { ...doorOf().emergency, landlord: '01495 767676' } } })
  const numbers = screen
    .getAllByRole('link')
    .map(link => [
      document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent,
      link.getAttribute('href'),
    ])
  expect(numbers).toEqual([
    ['Somebody is in danger', 'tel:999'],
    ['You can smell gas', 'tel:0800111999'],
    ['Power cut', 'tel:105'],
    ['Our emergency number', 'tel:01495767676'],
  ])
})

test('other ways to reach the association, only where it has them', async () => {
  await openPanel({ door: { contacts: { phone: '01495 767676', email: 'hello@mha.example' } } })
  expect(screen.getByRole('link', { name: '01495 767676' }).getAttribute('href')).toBe('tel:01495767676')
  expect(screen.getByRole('link', { name: /^hello@\s?mha\.example$/ }).getAttribute('href')).toBe(
    'mailto:hello@mha.example',
  )
})

test('notices and closed days are dated', async () => {
  await openPanel({
    door: {
      notices: [{ from: '2026-11-25', to: '2026-11-27', words: null }],
      closures: [{ date: '2026-12-25', reason: 'Christmas Day' }],
    },
  })
  expect(screen.getByText('It may take us longer than usual to answer.').parentElement?.textContent).toMatch(
    /^From Wednesday 25 to Friday 27 November:/,
  )
  expect(screen.getByText('Christmas Day').lang).toBe('en')
})

test('every other way is a button, with what is promised to whoever asks now', async () => {
  const promised = {
    stage: 'call_returned',
    due: '2026-11-26T17:00:00.000Z',
    asWritten: null,
    afterFirstReply: false,
  }
  const kinds = [kindOf('callback', { promises: { '': [promised] } }), kindOf('message')]
  const { user } = await openPanel({ door: { kinds } })
  const call = screen.getByRole('button', { name: 'Ask for a call back' })
  const about = document.getElementById(call.getAttribute('aria-describedby') ?? '')
  expect(about?.textContent).toContain('We will call you back by 5pm')
  await user.click(screen.getByRole('button', { name: 'Leave a message' }))
  expect(await screen.findByRole('textbox', { name: 'Your message' })).toBeTruthy()
})

test('a chat under way can be gone back to, and another is not offered', async () => {
  const { user } = await openPanel({ before: server => server.begin() })
  await user.click(await screen.findByRole('button', { name: 'Back' }))
  expect(screen.queryByRole('button', { name: 'Chat with us' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Back to your chat' }))
  expect(await screen.findByRole('textbox', { name: 'Your message' })).toBeTruthy()
})

test('what was sent from this device stands there with its reference', async () => {
  const { user } = await openPanel({ before: server => server.start({ kind: 'message' }), sent: 'message' })
  const sent = screen.getByRole('heading', { name: 'What you have sent us' }).parentElement as HTMLElement
  await user.click(within(sent).getByRole('button', { name: /^Your message K7M 4QX$/ }))
  expect(await screen.findByRole('heading', { name: 'Your message' })).toBeTruthy()
})

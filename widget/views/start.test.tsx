import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { openPanel } from '../testing-panel.tsx'

async function openStart(options: Parameters<typeof openPanel>[0] = {}) {
  const opened = await openPanel(options)
  await opened.user.click(screen.getByRole('button', { name: 'Chat with us' }))
  return opened
}
const name = () => screen.getByRole('textbox', { name: 'Your name (optional)' })
const subject = () => screen.getByRole('textbox', { name: 'What is it about? (optional)' })
const begin = () => screen.getByRole('button', { name: 'Start chat' })

test('the heading takes the keyboard, and what happens to one’s words is said before the first is sent', async () => {
  await openStart({
    door: {
      privacy: { noticeUrl: 'https://mha.example/privacy', retentionDays: 365, recordingNotice: null },
    },
  })
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Before we start' }))
  expect(screen.getByText('We keep what you write for 365 days. Then we delete it.')).toBeTruthy()
  expect(
    screen.getByText('Only people who work for Monmouthshire Housing Association can read it.'),
  ).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Read our privacy notice (opens in a new tab)' })).toBeTruthy()
})

test('where nobody has said for how long, it says that', async () => {
  await openStart()
  expect(screen.getByText(/has not said yet for how long\.$/)).toBeTruthy()
})

test('name and subject go along, and the chat opens', async () => {
  const { http, user } = await openStart()
  await user.type(name(), 'Beryl Pugh')
  await user.type(subject(), 'The gutter')
  await user.click(begin())
  expect(await screen.findByRole('textbox', { name: 'Your message' })).toBeTruthy()
  expect(http.sent).toMatchObject([
    { kind: 'chat', name: 'Beryl Pugh', subject: 'The gutter', language: 'en', page: 'https://mha.example/' },
  ])
})

test('neither has to be given', async () => {
  const { http, user } = await openStart()
  await user.click(begin())
  expect(await screen.findByRole('textbox', { name: 'Your message' })).toBeTruthy()
  expect(http.sent).toMatchObject([{ name: null, subject: null }])
})

test('a name that is too long says so beside it, stays, and is not sent', async () => {
  const { http, user, panel } = await openStart()
  panel.start.name.value = 'x'.repeat(LIMITS.nameCharacters + 1)
  const said = `This is too long. You can write up to ${LIMITS.nameCharacters} characters.`
  expect(await screen.findByText(said)).toBeTruthy()
  expect(name().getAttribute('aria-invalid')).toBe('true')
  await user.click(begin())
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(http.sent).toEqual([])
})

test('without a network it says so, with another way to reach us, and one can try again', async () => {
  const { http, user } = await openStart({ door: { contacts: { phone: '01495 767676', email: null } } })
  await user.type(name(), 'Beryl Pugh')
  http.down = true
  await user.click(begin())
  const problem = await screen.findByRole('alert')
  expect(problem.textContent).toContain('We could not start the chat.')
  expect(problem.textContent).toContain('01495 767676')
  http.down = false
  await user.click(begin())
  expect(await screen.findByRole('textbox', { name: 'Your message' })).toBeTruthy()
})

test('a refusal is said in words', async () => {
  const { http, user } = await openStart()
  http.refusal = { name: 'nobody_available' }
  await user.click(begin())
  expect((await screen.findByRole('alert')).textContent).toContain('Nobody is free to chat right now.')
})

test('where this browser stores nothing, it says beforehand what that means', async () => {
  await openStart({ blocked: true })
  expect(screen.getByText(/^This browser does not let us save the chat\./)).toBeTruthy()
})

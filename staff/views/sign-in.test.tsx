import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { EndReason } from '../models/last-adviser.ts'
import { openHttp, type TestHttp } from '../testing/http.ts'
import { show } from '../testing/render.tsx'
import { until } from '../testing/tab.ts'
import { SignIn } from './sign-in.tsx'

const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Email address' })
const password = () => screen.getByLabelText<HTMLInputElement>('Password')
const press = () => screen.getByRole('button', { name: 'Sign in' })
const problem = () => screen.findByRole('group', { name: 'There is a problem' })

async function openSignIn(ended: EndReason = null, change: Partial<TestHttp> = {}) {
  const http = Object.assign(await openHttp(), change)
  const user = show(<SignIn session={http.session} language={http.language} ended={ended} />)
  await user.clear(email())
  const fill = async (address: string, secret: string) => {
    await user.type(email(), address)
    await user.type(password(), secret)
    await user.click(press())
  }
  return { http, user, fill }
}

test('the right email address and password sign in', async () => {
  const { http, fill } = await openSignIn()
  await fill('sian@mha.example', 'three-minutes-mha')
  await until(() => expect(http.session.state.value.at).toBe('in'))
  expect(http.signIns).toEqual([{ email: 'sian@mha.example', password: 'three-minutes-mha' }])
})

test('Enter in the password signs in too', async () => {
  const { http, user } = await openSignIn()
  await user.type(email(), 'sian@mha.example')
  await user.type(password(), 'three-minutes-mha{Enter}')
  await until(() => expect(http.session.state.value.at).toBe('in'))
})

test('what is missing is listed, with a way to each field, and nothing is sent', async () => {
  const { http, user } = await openSignIn()
  await user.click(press())
  const summary = await problem()
  await until(() => expect(document.activeElement).toBe(summary))
  expect(email().getAttribute('aria-invalid')).toBe('true')
  await user.click(within(summary).getByRole('link', { name: 'Enter your password' }))
  expect(document.activeElement).toBe(password())
  await user.click(within(summary).getByRole('link', { name: 'Enter your email address' }))
  expect(document.activeElement).toBe(email())
  expect(http.signIns).toEqual([])
})

test('an address that is not whole is told by an example', async () => {
  const { http, fill } = await openSignIn()
  await fill('sian', 'three-minutes-mha')
  expect((await problem()).textContent).toContain('Enter an email address in full, like name@example.org')
  expect(http.signIns).toEqual([])
})

for (const [status, headers, words] of [
  [401, {}, 'That email address and password do not go together. Check both and try again.'],
  [429, { 'retry-after': '90' }, 'Too many tries. Wait 1 minute 30 seconds, then try again.'],
  [429, {}, 'Too many tries. Wait a few minutes, then try again.'],
  [503, {}, 'We could not reach the server, so you are not signed in. Try again.'],
] as const) {
  test(`answered ${status}${'retry-after' in headers ? ' with a time' : ''}: "${words}"`, async () => {
    const { http, fill } = await openSignIn(null, { signIn: { status, headers } })
    await fill('sian@mha.example', 'not-my-password')
    const summary = await problem()
    expect(summary.textContent).toContain(words)
    await until(() => expect(document.activeElement).toBe(summary))
    expect(http.session.state.value.at).not.toBe('in')
    expect(email().value, 'the address need not be typed again').toBe('sian@mha.example')
  })
}

test('without a network it says so', async () => {
  const { fill } = await openSignIn(null, { down: true })
  await fill('sian@mha.example', 'three-minutes-mha')
  expect((await problem()).textContent).toContain('We could not reach the server')
})

test('the password can be shown and hidden again, and both are said', async () => {
  const { user } = await openSignIn()
  expect(password().type).toBe('password')
  await user.click(screen.getByRole('button', { name: 'Show password' }))
  expect(password().type).toBe('text')
  expect(screen.getByRole('status').textContent).toBe('Your password is shown.')
  await user.click(screen.getByRole('button', { name: 'Hide password' }))
  expect(password().type).toBe('password')
  expect(screen.getByRole('status').textContent).toBe('Your password is hidden.')
})

test('whose time ran out reads why, and the keyboard is there', async () => {
  await openSignIn('time')
  expect(screen.getByText(/^Your time signed in has run out\./)).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'You have been signed out' })).toBeTruthy()
})

test('a session that ended otherwise says so', async () => {
  await openSignIn('other')
  expect(screen.getByText(/^Your session has come to an end\./)).toBeTruthy()
})

test('it says beforehand how long one stays signed in', async () => {
  await openSignIn()
  expect(screen.getByText(/^You stay signed in for 12 hours\./)).toBeTruthy()
})

test('in Welsh', async () => {
  const http = await openHttp('cy')
  show(<SignIn session={http.session} language={http.language} ended={null} />, 'cy')
  expect(screen.getByRole('heading', { level: 1, name: 'Mewngofnodi' })).toBeTruthy()
  expect(screen.getByRole('textbox', { name: 'Cyfeiriad e-bost' })).toBeTruthy()
})

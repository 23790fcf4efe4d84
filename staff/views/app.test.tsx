import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openHttp } from '../testing/http.ts'
import { showPage, showPageWithoutDesk } from '../testing/page.tsx'
import { dilysChats } from '../testing/residents.ts'
import { until } from '../testing/tab.ts'

test('until it is known who is signed in the page says that it loads', async () => {
  showPageWithoutDesk(await openHttp())
  expect(screen.getByRole('status').textContent).toBe('Loading…')
})

test('a server that cannot be reached is named, and the page goes on by itself', async () => {
  const http = await openHttp()
  http.down = true
  showPageWithoutDesk(http)
  await http.session.check()
  expect(await screen.findByText('We cannot reach the server. This page keeps trying.')).toBeTruthy()
  http.down = false
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy()
})

test('the language can be changed before anybody has signed in', async () => {
  const http = await openHttp()
  const user = showPageWithoutDesk(http)
  await http.session.check()
  const other = await screen.findByRole('button', { name: 'Cymraeg' })
  expect(other.lang).toBe('cy')
  await user.click(other)
  expect(await screen.findByRole('heading', { name: 'Mewngofnodi' })).toBeTruthy()
  await until(() => expect(document.title).toBe('Mewngofnodi – Tudalen staff'))
  await user.click(screen.getByRole('button', { name: 'English' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy()
})

test('the title counts what wants the adviser and names what is open', async () => {
  const { desk } = await showPage(dilysChats)
  await until(() => expect(document.title).toBe('(1) Queue – Monmouthshire Housing Association'))
  desk.route.go({ page: 'chat', id: 'a' })
  await until(() => expect(document.title).toBe('(1) Dilys Price – Monmouthshire Housing Association'))
  desk.route.go({ page: 'set_up' })
  await until(() => expect(document.title).toBe('(1) Set-up – Monmouthshire Housing Association'))
})

import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { showPage } from '../testing/page.tsx'
import { until } from '../testing/tab.ts'

test('a blink of the line is not worth a word', async () => {
  const { server, desk } = await showPage()
  server.cut()
  await until(() => expect(desk.line.state.value).not.toBe('up'))
  await until(() => expect(desk.line.state.value).toBe('up'))
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
})

test('a line that stays down is told of, and can be tried at once; that it is back is announced', async () => {
  const { tab, server, user } = await showPage()
  server.signedIn = false
  server.cut()
  const again = await screen.findByRole('button', { name: 'Try now' })
  expect(again.closest('section')?.textContent).toMatch(/No connection\.|does not accept this connection/)
  server.signedIn = true
  await user.click(again)
  await until(() => expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull())
  await until(() => expect(tab.announcements).toContain('Connected again.'))
})

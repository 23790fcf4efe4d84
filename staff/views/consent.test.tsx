import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { showPage } from '../testing/page.tsx'
import { until } from '../testing/tab.ts'

const notAsked = () => showPage((_server, tab) => tab.stored.clear())
const question = () => screen.queryByRole('region', { name: 'Shall we tell you about new chats?' })

for (const [press, sound, notices] of [
  ['Sound and notices', true, true],
  ['Sound only', true, false],
  ['Neither', false, false],
] as const) {
  test(`"${press}" is asked once, and kept`, async () => {
    const { tab, desk, user } = await notAsked()
    expect(question()).toBeTruthy()
    await user.click(screen.getByRole('button', { name: press }))
    await until(() => expect(question()).toBeNull())
    expect(desk.alerts.consent.value).toEqual({ asked: true, sound, notices })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Queue' }))
    expect(tab.tunes, 'heard at once, so that one knows it').toEqual(sound ? ['new'] : [])
  })
}

test('whoever has answered before is not asked again', async () => {
  await showPage()
  expect(question()).toBeNull()
})

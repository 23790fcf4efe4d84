import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { showPage } from '../testing/page.tsx'
import { until } from '../testing/tab.ts'

async function openLanguages() {
  const shown = await showPage()
  await shown.user.click(screen.getByRole('button', { name: /Menu/ }))
  await shown.user.click(screen.getByRole('button', { name: 'Languages you speak' }))
  const dialog = await screen.findByRole('dialog', { name: 'Languages you speak' })
  const box = (name: string) => within(dialog).getByRole<HTMLInputElement>('checkbox', { name })
  const save = () => shown.user.click(within(dialog).getByRole('button', { name: 'Save' }))
  return { ...shown, dialog, box, save }
}

test('those that the adviser speaks are ticked, each named by itself and in the page’s language', async () => {
  const { box } = await openLanguages()
  expect(box('Cymraeg (Welsh)').checked).toBe(true)
  expect(box('English').checked).toBe(true)
  expect(box('Polski (Polish)').checked).toBe(false)
})

test('saved, they hold at once, and the dialog closes', async () => {
  const { tab, desk, user, box, save } = await openLanguages()
  await user.click(box('Polski (Polish)'))
  await user.click(box('Cymraeg (Welsh)'))
  await save()
  await until(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(desk.languages.list.value).toEqual(['en', 'pl'])
  await until(() => expect(tab.announcements).toContain('Your languages are saved.'))
})

test('at least one has to be left', async () => {
  const { desk, dialog, user, box, save } = await openLanguages()
  await user.click(box('English'))
  await user.click(box('Cymraeg (Welsh)'))
  await save()
  expect(within(dialog).getByRole('alert').textContent).toBe('Choose at least one language')
  expect(desk.languages.list.value).toEqual(['cy', 'en'])
})

test('what could not be saved says so, and the choice stays', async () => {
  const { tab, desk, dialog, user, box, save } = await openLanguages()
  tab.languagesFail = true
  await user.click(box('Polski (Polish)'))
  await save()
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/^We could not save this/)
  expect(box('Polski (Polish)').checked).toBe(true)
  expect(desk.languages.list.value).toEqual(['cy', 'en'])
})

test('Cancel leaves everything as it was', async () => {
  const { desk, dialog, user, box } = await openLanguages()
  await user.click(box('Polski (Polish)'))
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(desk.languages.list.value).toEqual(['cy', 'en'])
})

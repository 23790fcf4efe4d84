import { listen } from './by-keyboard.ts'
import { expect, expectAccessible, OPEN, test } from './harness.ts'
import { residentOn } from './resident.ts'
import { wordsIn } from './words.ts'

const urdu = wordsIn('ur', 'widget')

test('a language is chosen from a list that no arrow key changes, and nothing written is lost', async ({
  page,
  demonstrationAt,
}) => {
  const resident = residentOn(page)
  const { t, panel, composer } = resident
  const said = await listen(page)
  await resident.visit(await demonstrationAt(OPEN), 'mgha')
  await resident.startChat('Idris Khan')
  await resident.send('My number is 01632 960555')
  await composer.fill('half a sentence')

  const list = panel.getByRole('button', { name: t('panel.language'), exact: true })
  await list.focus()
  await page.keyboard.press('Enter')
  const choice = panel.getByRole('listitem').getByRole('button', { name: 'اردو' })
  await expect(choice).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(panel).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await expect(choice).toBeHidden()
  await expect(list).toBeFocused()
  await expect(panel).toBeVisible()

  await page.keyboard.press('Enter')
  await expectAccessible(page, 'the list of languages')
  await choice.press('Enter')
  await expect(panel).toHaveAttribute('lang', 'ur')
  await expect(panel).toHaveAttribute('dir', 'rtl')
  await expect
    .poll(said, 'the focus stays on a button whose words have changed, which no reader tells')
    .toContainEqual(expect.stringContaining('اردو'))
  await expect(panel.getByRole('button', { name: urdu('panel.language'), exact: true })).toBeFocused()
  await expect(panel.getByRole('textbox', { name: urdu('write.label') })).toHaveValue('half a sentence')
  await expectAccessible(page, 'a chat from right to left')

  // The one beside it is one press away, and the focus stays on it.
  const english = panel.getByRole('button', { name: 'English' })
  await english.press('Enter')
  await expect(panel).toHaveAttribute('lang', 'en')
  await expect(english).toBeFocused()
  await expect(composer).toHaveValue('half a sentence')
})

test('whoever finds no language of theirs comes to the form that asks which', async ({
  page,
  demonstrationAt,
}) => {
  const resident = residentOn(page)
  const { t, panel } = resident
  await resident.visit(await demonstrationAt(OPEN), 'mha')
  await resident.open()
  await expect(panel.getByRole('button', { name: 'Cymraeg' })).toBeVisible()
  await panel.getByRole('button', { name: t('panel.language'), exact: true }).click()
  await panel.getByRole('button', { name: t('other_language.not_here') }).click()
  await expect(panel.getByRole('heading', { name: t('kinds.format') })).toBeFocused()
  await expect(panel.getByRole('radio', { name: t('options.format.language') })).toBeChecked()
  await expect(panel.getByLabel(t('fields.format_language'))).toBeVisible()
  await expect(panel.getByLabel(t('fields.text_format'))).toHaveValue(t('other_language.wish'))
})

import type { Locator, Page } from '@playwright/test'
import type { Door, OfferedKind } from '../shared/protocol/http.ts'
import { expect, OPEN, test } from './harness.ts'
import { residentOn } from './resident.ts'
import type { Demonstration } from './serving/demonstration.ts'
import { wordsIn } from './words.ts'

/** Every kind that the policy offers, in the widget and on the pages without script, then answered from the queue. */
for (const [association, adviserId] of [
  ['mha', 'sian'],
  ['angus', 'isla'],
] as const)
  for (const language of ['en', 'cy'] as const)
    test(`every kind at ${association} in ${language}, with and without script, is answered from the queue`, async ({
      page,
      browser,
      demonstrationAt,
      adviserAtQueue,
    }) => {
      const demonstration = await demonstrationAt(OPEN)
      const asked = await kindsAt(demonstration, association)
      expect(asked.map(({ kind }) => kind)).toContain('callback')
      const t = wordsIn(language, 'widget')

      const resident = { ...residentOn(page, language), sent: false }
      for (const offered of asked) {
        await resident.visit(demonstration, association)
        // What was sent before this stands open again, as on any next page: back to the front.
        if (resident.sent)
          await resident.panel.getByRole('button', { name: t('panel.back'), exact: true }).click()
        else await resident.open()
        await resident.panel.getByRole('button', { name: t(`kinds.${offered.kind}`) }).click()
        await fillIn(resident.panel, offered, `Widget ${offered.kind}`, t)
        await resident.panel.getByRole('button', { name: t('form.send'), exact: true }).click()
        await expect(resident.shown(t('coming.have'))).toBeVisible()
        resident.sent = true
      }

      const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
      const pages = new Map<string, Page>()
      for (const offered of asked) {
        const sheet = await plain.newPage()
        await sheet.goto(`${demonstration.url}/${association}/${offered.kind}?lang=${language}`)
        await fillIn(sheet.getByRole('main'), offered, `Page ${offered.kind}`, t)
        await sheet.getByRole('button', { name: t('form.send'), exact: true }).click()
        await expect(sheet.locator('.reference strong')).toBeVisible()
        pages.set(offered.kind, sheet)
      }

      const adviser = await adviserAtQueue(demonstration, adviserId, language)
      const press = (key: string) =>
        adviser.page
          .getByRole('button', { name: adviser.t(key), exact: true })
          .first()
          .click()
      for (const { kind } of asked)
        for (const name of [`Widget ${kind}`, `Page ${kind}`]) {
          await adviser.page.goto(`${demonstration.url}/staff`)
          await adviser.row(name).first().click()
          await press('item.take')
          if (kind === 'callback') {
            await press('act.contact')
            await adviser.page.getByLabel(adviser.t('way.phone'), { exact: true }).check()
            await adviser.page.getByLabel(adviser.t('result.reached'), { exact: true }).check()
            await adviser.page.getByLabel(adviser.t('follows.nothing')).check()
            await press('contact.save')
          }
          await adviser.reply.fill(`Answered: ${name}`)
          await adviser.page.getByLabel(adviser.t('follows.close')).check()
          await press('reply.send')
          await expect(adviser.shown(adviser.t('outcome.answered')).first()).toBeVisible()
        }

      for (const [kind, sheet] of pages) {
        await sheet.reload()
        await expect(sheet.getByText(`Answered: Page ${kind}`)).toBeVisible()
      }
      await plain.close()
    })

async function kindsAt({ url }: Demonstration, association: string): Promise<readonly OfferedKind[]> {
  const answer = await fetch(`${url}/api/${association}/door`)
  return ((await answer.json()) as Door).kinds
}

/** Answers what must be answered, and the name, as a person would: by the labels. */
async function fillIn(
  where: Locator,
  { kind, fields }: OfferedKind,
  name: string,
  t: ReturnType<typeof wordsIn>,
): Promise<void> {
  const chosen = new Map<string, string>()
  for (const field of fields) {
    const applies = !field.when || field.when.is.includes(chosen.get(field.when.field) ?? '')
    if (!applies || (!field.required && field.name !== 'name')) continue
    const label = t(field.name === 'text' ? `fields.text_${kind}` : `fields.${field.name}`)
    if (field.input === 'choice') {
      const option = CHOICES[field.name] ?? ''
      expect(field.options, field.name).toContain(option)
      chosen.set(field.name, option)
      const list = where.getByRole('combobox', { name: label })
      if (await list.isVisible()) await list.selectOption(option)
      else await where.getByLabel(t(`options.${field.name}.${option}`), { exact: true }).check()
      continue
    }
    const value = field.name === 'name' ? name : (VALUES[field.name] ?? `Words for ${name}`)
    await where.getByLabel(label).first().fill(value)
  }
}

const CHOICES: Readonly<Record<string, string>> = {
  reply_by: 'email',
  slot: 'soon',
  format: 'large_print',
  place: 'office',
  feedback: 'compliment',
}
const VALUES: Readonly<Record<string, string>> = { phone: '01632 960555', email: 'idris@home.example' }

import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { SetUp } from '../../shared/protocol/http.ts'
import { openDesk, show } from '../testing/render.tsx'
import { SetUpView } from './set-up.tsx'

const FACTS: SetUp = {
  languages: [
    { code: 'en', words: 'original', reviewed: null, sentences: 412 },
    {
      code: 'cy',
      words: 'translation',
      reviewed: { by: 'a professional translator', on: '2026-10-15' },
      sentences: 412,
    },
    { code: 'ur', words: 'translation', reviewed: null, sentences: 1 },
  ],
  bankHolidays: { lastYear: 2028, ending: false },
  retentionDays: 365,
  sites: ['https://mha.example'],
  targets: [{ id: 'letter_reply', asWritten: 'as soon as we can', state: 'unset' }],
  assumed: [{ field: 'hours.monday', value: '09:00-17:00' }],
  beforeLive: ['sites'],
  unsaid: ['contacts.fax'],
}

const openSetUp = async (facts: SetUp | null, language: 'en' | 'cy' = 'en') => {
  const { tab, desk } = await openDesk((_server, tab) => {
    tab.setUp = facts
  })
  return { tab, desk, user: show(<SetUpView desk={desk} />, language) }
}
const part = (name: string) => screen.findByRole('region', { name })

test('languages with how much is translated, by whom it was reviewed, or that nobody has', async () => {
  await openSetUp(FACTS)
  const lines = within(await part('Languages')).getAllByRole('listitem')
  expect(lines.map(line => line.textContent)).toEqual([
    'English412 sentencesWritten by the makers',
    'Cymraeg412 sentencesTranslatedReviewed by a professional translator, Thursday 15 October',
    'اردو1 sentenceTranslatedNot yet reviewed by a native speaker',
  ])
  expect(
    within(await part('Languages'))
      .getByText('اردو')
      .closest('b')?.dir,
  ).toBe('rtl')
})

test('bank holidays, time of keeping, websites, and promises to be settled', async () => {
  await openSetUp(FACTS)
  expect((await part('Bank holidays')).textContent).toContain('up to the end of 2028.')
  expect((await part('How long records are kept')).textContent).toContain('365 days. Then they are deleted.')
  expect((await part('Websites that may show the door')).textContent).toContain('https://mha.example')
  const promises = await part('Promises to be settled')
  expect(promises.textContent).toContain('letter_replyas soon as we canNo time in the policy')
  expect(within(promises).getByText('as soon as we can').lang).toBe('en')
})

test('where nothing is set or open it says so', async () => {
  const bankHolidays = { lastYear: 2026, ending: true }
  await openSetUp({ ...FACTS, bankHolidays, retentionDays: null, sites: [], beforeLive: [] })
  expect((await part('Bank holidays')).textContent).toContain('Add the next ones')
  expect((await part('How long records are kept')).textContent).toContain('Not set')
  expect((await part('Websites that may show the door')).textContent).toContain('None yet.')
  expect((await part('To settle before you go live')).textContent).toContain('Nothing')
})

test('what could not be loaded can be asked for again', async () => {
  const { tab, user } = await openSetUp(null)
  const problem = await screen.findByRole('alert')
  expect(problem.textContent).toContain('We could not load this. Try again.')
  tab.setUp = FACTS
  await user.click(within(problem).getByRole('button', { name: 'Try again' }))
  expect(await part('Languages')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the keyboard begins at the heading; the way back leads to the queue', async () => {
  const { desk, user } = await openSetUp(FACTS)
  desk.route.go({ page: 'set_up' })
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  await user.click(screen.getByRole('link', { name: 'Back to the queue' }))
  expect(desk.route.place.value).toEqual({ page: 'queue' })
})

test('in Welsh', async () => {
  await openSetUp(FACTS, 'cy')
  expect(screen.getByRole('heading', { level: 1, name: 'Gosodiadau' })).toBeTruthy()
})

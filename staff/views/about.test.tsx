import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysComplains, dilysWantsACall, dilysWrites } from '../testing/residents.ts'
import { startConversation } from '../testing/server.ts'
import { OWEN } from '../testing/tab.ts'

const told = () => screen.getByRole('region', { name: 'What they told us' })
const promised = () => screen.getByRole('region', { name: 'What we promised' })
/** The value beside a label. */
const besides = (label: string) => within(told()).getByText(label).parentElement?.querySelector('dd')

test('what was filled in stands with its label, in the words of the page or the resident’s own', async () => {
  await openConversation(dilysWantsACall)
  expect(besides('Name')?.textContent).toBe('Dilys Price')
  expect(besides('When to call')?.textContent).toBe('As soon as we can')
  expect(besides('What they wrote')?.textContent).toBe('My rent account')
  expect(besides('Received')?.textContent).toBe('10.15am')
})

test('one press calls or writes', async () => {
  await openConversation(dilysWantsACall)
  expect(within(told()).getByRole('link', { name: '01632 960555' }).getAttribute('href')).toBe(
    'tel:01632960555',
  )
})

test('an address for email too', async () => {
  await openConversation(dilysWrites)
  const link = within(told()).getByRole('link', { name: 'dilys@home.example' })
  expect(link.getAttribute('href')).toBe('mailto:dilys@home.example')
})

test('a chat names the page it came from', async () => {
  await openConversation(server =>
    startConversation(server, 'a', {
      kind: 'chat',
      name: 'Dilys Price',
      fields: {},
      page: 'https://mha.example/repairs',
      stage: 'answer',
      due: '2026-11-23T10:18:00.000Z',
    }),
  )
  const about = screen.getByRole('region', { name: 'About this chat' })
  expect(within(about).getByText('https://mha.example/repairs')).toBeTruthy()
})

test('a promise stands open with its time and the policy’s own words, marked as English', async () => {
  await openConversation(dilysWantsACall, { language: 'cy' })
  const quote = screen.getByText('as the policy says')
  expect(quote.lang).toBe('en')
})

test('a promise that is open, and one that was kept in time', async () => {
  const { user } = await openConversation(dilysChats)
  expect(promised().textContent).toContain('Open: by 10.18am on Monday 23 November')
  await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'Hello{Enter}')
  expect(
    await within(promised()).findByText('Kept in time: 10.15am on Monday 23 November (promised by 10.18am)'),
  ).toBeTruthy()
})

test('a promise that is late says by how much', async () => {
  await openConversation(dilysComplains)
  expect(promised().textContent).toContain('Complaint, stage 1')
  expect(promised().textContent).toContain('Late by 3 days: promised by 5pm on Friday 20 November')
})

test('a next step stands in the adviser’s own words', async () => {
  const { server } = await openConversation(dilysWantsACall)
  server.act('a', {
    type: 'promise',
    adviser: { id: 'sian', name: 'Siân Morgan' },
    promise: { owner: OWEN, nextStep: 'Owen calls you', due: '2026-11-26T14:30:00.000Z' },
  })
  expect(await within(promised()).findByText(/: Owen calls you$/)).toBeTruthy()
  expect(promised().textContent).toContain('Open: by 2.30pm on Thursday 26 November')
})

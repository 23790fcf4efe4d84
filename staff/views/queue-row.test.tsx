import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { PageLanguage } from '../models/language.ts'
import { openDesk, show } from '../testing/render.tsx'
import { aRow } from '../testing/rows.ts'
import { startChat } from '../testing/server.ts'
import { OWEN, take, until } from '../testing/tab.ts'
import { QueueRowView } from './queue-row.tsx'

const SIAN = { id: 'sian', name: 'Siân Morgan' }

async function openRow(row: QueueRow, language: PageLanguage = 'en') {
  const { desk } = await openDesk()
  const user = show(
    <ul>
      <QueueRowView desk={desk} row={row} index={-1} />
    </ul>,
    language,
  )
  return { desk, user, row: screen.getByRole('listitem') }
}
const link = () => screen.getByRole('link')
/** The description that a screen reader adds to the name. */
const described = () =>
  (link().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => document.getElementById(id)?.textContent)

test('a chat that waits: who, what about, its language, and the time that is left', async () => {
  const { row } = await openRow(aRow('a'))
  expect(link().textContent).toBe('Dilys Price')
  expect(described()).toEqual(['Chat'])
  expect(row.textContent).toContain('A leaking tap')
  expect(row.textContent).toContain('Reference K7M4QX')
  expect(row.textContent).toContain('Nothing written yet')
  expect(row.textContent).toContain('Promised: within 3 minutes')
  expect(row.textContent).toMatch(/\d minutes.* left, by 10\.18am/)
})

test('a row without a name says so', async () => {
  const { row } = await openRow(aRow('a', { name: null, subject: null }))
  expect(link().textContent).toBe('No name given')
  expect(row.textContent).not.toContain('A leaking tap')
})

test('a danger is in the row, and is heard with the name', async () => {
  await openRow({ ...aRow('a'), hazards: ['gas', 'no_heat'] })
  expect(described()).toEqual(['Chat', 'Possible danger: gas, no heating'])
})

test('what is late or has no time says so in words', async () => {
  const { row } = await openRow(aRow('a', { due: '2026-11-23T10:00:00.000Z' }))
  expect(row.textContent).toMatch(/Late by 15 minutes/)
})

test('without a promised time', async () => {
  const { row } = await openRow(aRow('a', { due: null }))
  expect(row.textContent).toContain('No time promised')
})

test('a call back says when to call, what they wrote, and that nobody has it', async () => {
  const fields = { slot: 'soon', text: 'My rent account', phone: '01632 960555' }
  const { row } = await openRow(aRow('a', { kind: 'callback', subject: null, fields }))
  expect(described()).toEqual(['Call back'])
  expect(row.textContent).toContain('When to call: As soon as we can')
  expect(row.textContent).toContain('My rent account')
  expect(row.textContent).toContain('Nobody has it yet')
})

test('a complaint, exceptional circumstances, tries, and the next step', async () => {
  const { row } = await openRow({
    ...aRow('a', { kind: 'feedback', fields: { feedback: 'complaint' } }),
    complaint: true,
    exceptional: true,
    contacts: 2,
    nextStep: 'Owen calls',
  })
  for (const words of ['Complaint', 'Exceptional circumstances', '2 tries so far', 'Next step: Owen calls'])
    expect(row.textContent).toContain(words)
})

test('the last words say whose they are', async () => {
  const last = { by: 'adviser', at: '2026-11-23T10:16:00.000Z', text: 'I am looking' } as const
  const { row } = await openRow({ ...aRow('a'), last })
  expect(row.textContent).toContain('Adviser: I am looking')
})

test('with a colleague it names them; with oneself it says so', async () => {
  const { row } = await openRow(aRow('a', { kind: 'message', adviser: OWEN }))
  expect(row.textContent).toContain('With Owen Price')
})

test('an enquiry of one’s own', async () => {
  const { row } = await openRow(aRow('a', { kind: 'message', adviser: SIAN }))
  expect(row.textContent).toContain('With you')
})

test('a chat of one’s own says whether the resident waits for an answer', async () => {
  const { row } = await openRow({ ...aRow('a', { adviser: SIAN }), target: null })
  expect(row.textContent).toContain('Waiting for your reply since 10.15am')
})

test('or that one has replied', async () => {
  const { row } = await openRow({ ...aRow('a', { adviser: SIAN }), target: null, unansweredSince: null })
  expect(row.textContent).toContain('You have replied')
})

test('a language that the adviser does not speak, and the one a resident would rather speak', async () => {
  const { row } = await openRow({ ...aRow('a', { language: 'pl' }), wish: 'Kurdish' })
  expect(row.textContent).toContain('Polski (Polish) · You do not speak it')
  expect(row.textContent).toContain('Would rather speak: Kurdish')
})

test('a plain press opens it here; with Control the browser opens its address elsewhere', async () => {
  const { desk, user } = await openRow(aRow('a'))
  expect(link().getAttribute('href')).toBe('/staff/c/a')
  document.addEventListener('click', event => event.preventDefault(), { once: true })
  await user.keyboard('{Control>}')
  await user.click(link())
  await user.keyboard('{/Control}')
  expect(desk.route.place.value).toEqual({ page: 'queue' })
  await user.click(link())
  expect(desk.route.place.value).toEqual({ page: 'chat', id: 'a' })
})

test('messages that were not read yet are counted', async () => {
  const { server, desk } = await openDesk(server => startChat(server, 'a', 'Dilys Price'))
  await take(desk, 'a')
  desk.route.go({ page: 'queue' })
  show(
    <ul>
      <QueueRowView desk={desk} row={aRow('a', { adviser: SIAN })} index={0} />
    </ul>,
  )
  expect(screen.queryByText(/new message/)).toBeNull()
  server.act('a', { type: 'say', text: 'Hello?', language: 'en' })
  expect(await screen.findByText('1 new message')).toBeTruthy()
  server.act('a', { type: 'say', text: 'Hello??', language: 'en' })
  expect(await screen.findByText('2 new messages')).toBeTruthy()
  desk.route.go({ page: 'chat', id: 'a' })
  await until(() => expect(screen.queryByText(/new message/)).toBeNull())
})

test('in Welsh', async () => {
  const { row } = await openRow(aRow('a', { kind: 'callback', fields: { slot: 'soon' } }), 'cy')
  expect(row.textContent).toContain('Cyfeirnod K7M4QX')
})

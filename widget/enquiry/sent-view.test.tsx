import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import { kindOf, openPanel } from '../testing-panel.tsx'
import { sian, type TestServer } from '../testing-server.ts'

const FIELDS: FieldValues = {
  text: 'The gutter leaks',
  reply_by: 'email',
  email: 'beryl@home.example',
  name: 'Beryl Pugh',
}
const message = (server: TestServer) => server.start({ kind: 'message', fields: FIELDS })

async function openSent(
  before: (server: TestServer) => void = message,
  sent: 'message' | 'feedback' = 'message',
) {
  const opened = await openPanel({ before, sent, door: { kinds: [kindOf(sent)] } })
  await opened.user.click(screen.getByRole('button', { name: /K7M 4QX$/ }))
  await screen.findByRole('heading', { name: 'What you wrote' })
  return opened
}

test('that it has arrived, the reference, who answers, and what was written', async () => {
  await openSent()
  expect(screen.getByText('We have what you sent.')).toBeTruthy()
  expect(screen.getByText('K7M 4QX').dir).toBe('ltr')
  expect(screen.getByText(/^One of our advisers will answer you\./)).toBeTruthy()
  expect(screen.getByText('We will write to beryl@home.example.')).toBeTruthy()
  expect(screen.getByText('The gutter leaks').closest('div')?.textContent).toBe(
    'Your messageThe gutter leaks',
  )
})

test('once somebody has it they are named, and what they answer stands beneath', async () => {
  const { server } = await openSent()
  server.act({ type: 'take', adviser: sian })
  expect(await screen.findByText('Siân Morgan is dealing with this.')).toBeTruthy()
  server.act({
    type: 'reply',
    adviser: sian,
    text: 'We come tomorrow',
    language: 'en',
    promise: null,
  })
  expect(await within(screen.getByRole('log')).findByText('We come tomorrow')).toBeTruthy()
})

test('it can be changed: the form comes with what was written, and the change is shown', async () => {
  const { server, user } = await openSent()
  await user.click(screen.getByRole('button', { name: 'Change what you wrote' }))
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' })
  expect(text.value).toBe('The gutter leaks')
  await user.clear(text)
  await user.type(text, 'The gutter and the door')
  await user.click(screen.getByRole('button', { name: 'Save changes' }))
  expect(await screen.findByText('The gutter and the door')).toBeTruthy()
  expect(server.events.at(-1)).toMatchObject({
    type: 'fields_changed',
    fields: { text: 'The gutter and the door' },
  })
})

test('"Back" from changing leaves it as it was', async () => {
  const { server, user } = await openSent()
  await user.click(screen.getByRole('button', { name: 'Change what you wrote' }))
  await user.type(await screen.findByRole('textbox', { name: 'Your message' }), ' and more')
  const back = screen.getAllByRole('button', { name: 'Back' }).at(-1) as HTMLElement
  await user.click(back)
  expect(await screen.findByText('The gutter leaks')).toBeTruthy()
  expect(server.events.map(({ type }) => type)).not.toContain('fields_changed')
})

test('it can be withdrawn, which is asked once', async () => {
  const { server, user } = await openSent()
  const before = server.events.length
  await user.click(screen.getByRole('button', { name: 'Withdraw this' }))
  const asked = screen.getByRole('group', { name: 'Do you want to withdraw this?' })
  await user.click(within(asked).getByRole('button', { name: 'Keep it' }))
  expect(server.events).toHaveLength(before)
  await user.click(screen.getByRole('button', { name: 'Withdraw this' }))
  const again = screen.getByRole('group', { name: 'Do you want to withdraw this?' })
  await user.click(within(again).getByRole('button', { name: 'Withdraw this' }))
  const ended = await screen.findByRole('group', { name: 'You have withdrawn this.' })
  expect(document.activeElement).toBe(ended)
})

test('closed by an adviser, it says how, and can be forgotten on this device', async () => {
  const { server, user, store } = await openSent()
  server.act({ type: 'take', adviser: sian })
  server.act({ type: 'reply', adviser: sian, text: 'Done', language: 'en', promise: null })
  server.act({ type: 'close', adviser: sian, outcome: 'answered', referredTo: null })
  expect(await screen.findByText('Siân Morgan has answered this and closed it.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Forget this on this device' }))
  expect(screen.getByRole('heading', { name: 'How can we help?' })).toBeTruthy()
  expect(store.record.value.contacts ?? []).toEqual([])
})

test('more can be written beneath', async () => {
  const { server, user } = await openSent()
  await user.type(screen.getByRole('textbox', { name: 'Your message' }), 'It is urgent{Enter}')
  expect(await within(screen.getByRole('log')).findByText('It is urgent')).toBeTruthy()
  await within(screen.getByRole('log')).findByText('Sent')
  expect(server.texts()).toEqual(['It is urgent'])
})

test('a complaint out of time can be taken to stage 2', async () => {
  const { server, user } = await openSent(
    server =>
      server.start(
        {
          kind: 'feedback',
          fields: { feedback: 'complaint', text: 'Nobody came', name: 'Beryl Pugh', reply_by: 'none' },
        },
        [
          {
            target: 'feedback_stage_1',
            stage: 'stage_1',
            due: '2026-11-20T17:00:00.000Z',
            warnAt: '2026-11-20T16:00:00.000Z',
            asWritten: null,
            afterFirstReply: false,
          },
        ],
      ),
    'feedback',
  )
  expect(
    screen.getByText('We have not answered your complaint in time. You can take it to stage 2.'),
  ).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Take it to stage 2' }))
  expect(await screen.findByText('Your complaint is at stage 2 of our complaints procedure.')).toBeTruthy()
  expect(server.events.map(({ type }) => type)).toContain('complaint_escalated')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your feedback' }))
})

test('what can be saved and printed is offered', async () => {
  await openSent()
  expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy()
})

test('a chat that was kept as a message says so, and asks first how to reach whoever wrote', async () => {
  const { user } = await openSent(server => {
    server.begin()
    server.act({ type: 'keep_as_message' })
  })
  const sentence = 'Nobody could answer before we closed. We have kept what you wrote as a message.'
  expect(screen.getAllByText(sentence).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Tell us how to reach you' }))
  expect(await screen.findByRole('radio', { name: 'By phone' })).toBeTruthy()
})

test('a danger that was written of stands before everything else', async () => {
  await openSent(server => server.start({ kind: 'message', fields: { ...FIELDS, text: 'I can smell gas' } }))
  const danger = screen.getByText(/^If you can smell gas, call/)
  const arrived = screen.getByText('We have what you sent.')
  expect(danger.compareDocumentPosition(arrived) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

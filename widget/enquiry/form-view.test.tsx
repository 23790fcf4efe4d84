import { screen, within } from '@testing-library/preact'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { OfferedKind } from '../../shared/protocol/http.ts'
import { doorOf } from '../testing.ts'
import { kindOf, openPanel } from '../testing-panel.tsx'

async function openForm(offered: OfferedKind, options: Parameters<typeof openPanel>[0] = {}) {
  const opened = await openPanel({
    ...options,
    door: { kinds: [offered], ...options.door },
    show: offered.kind,
  })
  await screen.findByRole('button', { name: 'Send' })
  return opened
}
const send = () => screen.getByRole('button', { name: 'Send' })
const line = (name: string | RegExp) => screen.getByRole('textbox', { name })

async function fill(user: UserEvent) {
  await user.type(line('Your message'), 'The gutter leaks')
  await user.type(line(/^Your name/), 'Beryl Pugh')
  await user.click(screen.getByRole('radio', { name: 'By email' }))
  await user.type(line('Your email address'), 'beryl@home.example')
}

test('a message: what is filled in goes along, and its confirmation follows', async () => {
  const { http, user } = await openForm(kindOf('message'))
  await fill(user)
  await user.click(send())
  expect(await screen.findByText('We have what you sent.')).toBeTruthy()
  expect(http.sent).toMatchObject([
    {
      kind: 'message',
      language: 'en',
      fields: { text: 'The gutter leaks', reply_by: 'email', email: 'beryl@home.example' },
    },
  ])
})

test('what is asked follows from what was answered', async () => {
  const { user } = await openForm(kindOf('message'))
  expect(screen.queryByRole('textbox', { name: 'Your phone number' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'By phone' }))
  expect(line('Your phone number')).toHaveProperty('type', 'tel')
  await user.click(screen.getByRole('radio', { name: 'By letter' }))
  expect(screen.queryByRole('textbox', { name: 'Your phone number' })).toBeNull()
  expect(line('Your address').getAttribute('aria-describedby')).toBe('hint-address')
})

test('everything that is wrong is listed, takes the keyboard, and leads to its field', async () => {
  const { http, user } = await openForm(kindOf('callback'))
  await user.type(line('Your phone number'), '12')
  await user.click(send())
  const summary = screen.getByRole('group', { name: /^There (is|are) \d+ thing/ })
  expect(document.activeElement).toBe(summary)
  const wrong = 'Write a phone number with at least 10 digits, such as 01632 960001.'
  await user.click(within(summary).getByRole('link', { name: wrong }))
  const phone = line('Your phone number')
  expect(document.activeElement).toBe(phone)
  expect(location.hash, 'the page’s address is not ours to change').toBe('')
  expect(phone.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById('problem-phone')?.textContent).toBe(wrong)
  expect(phone.getAttribute('aria-describedby')).toContain('problem-phone')
  expect(http.sent).toEqual([])
})

test('a second attempt takes the keyboard to the list again', async () => {
  const { user } = await openForm(kindOf('callback'))
  await user.click(send())
  await user.type(line('Your phone number'), '01632 960555')
  await user.click(send())
  const summary = screen.queryByRole('group', { name: /^There (is|are) \d+ thing/ })
  expect(summary === null || document.activeElement === summary).toBe(true)
  expect(screen.queryByRole('link', { name: 'Write your phone number.' })).toBeNull()
})

test('times for a call stand by day, "as soon as you can" first', async () => {
  const options = ['soon', '2026-11-27T10:00:00.000Z', '2026-11-27T14:00:00.000Z', '2026-11-30T09:00:00.000Z']
  const fields = kindOf('callback').fields.map(field =>
    field.name === 'slot' ? { ...field, options } : field,
  )
  const { http, user } = await openForm(kindOf('callback', { fields }))
  const times = screen.getByRole('radiogroup', { name: /^When should we call/ })
  expect(within(times).getByRole('radio', { name: 'As soon as you can' })).toBeTruthy()
  await user.click(within(times).getByText('Friday 27 November'))
  await user.click(within(times).getByRole('radio', { name: '2pm' }))
  await user.type(line('Your phone number'), '01632 960555')
  await user.type(line(/^Your name/), 'Beryl Pugh')
  const about = screen.queryByRole('textbox', { name: /^What is it about/ })
  if (about) await user.type(about, 'The gutter')
  await user.click(send())
  await screen.findByText('We have what you sent.')
  expect(http.sent).toMatchObject([{ fields: { slot: '2026-11-27T14:00:00.000Z' } }])
})

test('the promise is said before anything is sent', async () => {
  const due = '2026-11-27T17:00:00.000Z'
  const promised = { stage: 'full', due, asWritten: null, afterFirstReply: false }
  await openForm(kindOf('message', { promises: { '': [promised] } }))
  expect(screen.getByText(/^You will have our full answer by 5pm/)).toBeTruthy()
})

test('a complaint shows the times, the procedure and the ombudsman of the nation', async () => {
  const complaints = {
    times: 'We answer within 10 working days',
    procedureUrl: 'https://mha.example/complaints',
    ombudsman: { name: 'Public Services Ombudsman for Wales', phone: '0300 790 0203' },
  }
  const { user } = await openForm(kindOf('feedback'), { door: { complaints } })
  expect(screen.queryByText('We answer within 10 working days')).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Something went badly: a complaint' }))
  expect(screen.getByText('We answer within 10 working days').lang).toBe('en')
  expect(screen.getByRole('link', { name: /^Read our complaints procedure/ })).toBeTruthy()
  expect(screen.getByText(/Public Services Ombudsman for Wales, phone 0300 790 0203/)).toBeTruthy()
})

test('large print and Braille are free of charge where the association says so', async () => {
  await openForm(kindOf('format'), { door: { formats: { freeOfCharge: true } } })
  expect(screen.getByText('This is free of charge.')).toBeTruthy()
})

test('without a network it says so, keeps what was written, and can be sent again', async () => {
  const { http, user } = await openForm(kindOf('message'), {
    door: { contacts: { ...doorOf().contacts, phone: '01495 767676' } },
  })
  await fill(user)
  http.down = true
  await user.click(send())
  const problem = await screen.findByRole('alert')
  expect(problem.textContent).toContain('We have kept what you wrote.')
  expect(problem.textContent).toContain('01495 767676')
  http.down = false
  await user.click(send())
  expect(await screen.findByText('We have what you sent.')).toBeTruthy()
  expect(new Set(http.sent.map(({ start }) => start)).size, 'it is one and the same').toBe(1)
})

test('a refusal is said in words', async () => {
  const { http, user } = await openForm(kindOf('message'))
  await fill(user)
  http.refusal = { name: 'kind_not_offered' }
  await user.click(send())
  expect((await screen.findByRole('alert')).textContent).toContain('We do not offer this here.')
})

test('half filled in, it is still there after a look at the front', async () => {
  const { user } = await openForm(kindOf('message'))
  await user.type(line('Your message'), 'The gut')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await user.click(screen.getByRole('button', { name: 'Leave a message' }))
  expect(screen.getByDisplayValue('The gut')).toBeTruthy()
})

import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysWantsACall } from '../testing/residents.ts'
import { until } from '../testing/tab.ts'

async function openPromise() {
  const opened = await openConversation(dilysWantsACall)
  await opened.user.click(screen.getByRole('button', { name: 'Promise a next step' }))
  const form = screen.getByRole('form', { name: 'Promise a next step' })
  const save = () => opened.user.click(within(form).getByRole('button', { name: 'Promise it' }))
  const fill = async (step: string, day: string, time: string) => {
    await opened.user.type(within(form).getByLabelText('What will be done?'), step)
    await opened.user.type(within(form).getByLabelText('By which day?'), day)
    await opened.user.type(within(form).getByLabelText('By what time?'), time)
  }
  return { ...opened, form, save, fill }
}

test('everything that is missing is named, and the keyboard goes to the first of it', async () => {
  const { form, save } = await openPromise()
  await save()
  expect(within(form).getByText('Say what will be done')).toBeTruthy()
  expect(within(form).getByText('Choose a day')).toBeTruthy()
  expect(within(form).getByText('Choose a time')).toBeTruthy()
  expect(document.activeElement).toBe(within(form).getByLabelText('What will be done?'))
})

test('a time that has passed is refused beside the day', async () => {
  const { server, form, fill, save } = await openPromise()
  await fill('We call you', '2026-11-23', '09:00')
  await save()
  expect(within(form).getByText('Choose a time that is still to come')).toBeTruthy()
  expect(document.activeElement).toBe(within(form).getByLabelText('By which day?'))
  expect(server.state('a')?.promised).toBeNull()
})

test('the moment is read back in words before it is promised', async () => {
  const { form, fill } = await openPromise()
  await fill('We call you', '2026-11-26', '14:30')
  expect(within(form).getByText('That is: by 2.30pm on Thursday 26 November.')).toBeTruthy()
})

test('promised, it becomes a clock of its own and stands in the history', async () => {
  const { server, fill, save, untilAnnounced } = await openPromise()
  await fill('We call you', '2026-11-26', '14:30')
  await save()
  await until(() =>
    expect(server.state('a')?.promised).toMatchObject({
      owner: { id: 'sian' },
      nextStep: 'We call you',
      due: '2026-11-26T14:30:00.000Z',
    }),
  )
  expect(
    await screen.findByText(/^Siân Morgan promised a next step by 2.30pm on Thursday 26 November:/),
  ).toBeTruthy()
  await untilAnnounced('The next step is promised.')
})

test('a colleague can be the one who does it', async () => {
  const { server, user, form, fill, save } = await openPromise()
  await within(form).findByRole('option', { name: 'Owen Price' })
  await fill('Owen calls you', '2026-11-26', '14:30')
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Who will do it?' }), 'owen')
  await save()
  await until(() => expect(server.state('a')?.promised?.owner.id).toBe('owen'))
})

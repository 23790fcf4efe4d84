import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openDesk, show } from '../testing/render.tsx'
import { dilysChats } from '../testing/residents.ts'
import { ChatPane } from './chat-pane.tsx'

const nothing = () => {}

test('with nothing open it says what to do', async () => {
  const { desk } = await openDesk()
  show(<ChatPane desk={desk} announce={nothing} />)
  expect(screen.getByRole('heading', { name: 'Nothing is open yet' })).toBeTruthy()
  expect(screen.getByText('Open something from the queue to read it and reply.')).toBeTruthy()
})

test('until a conversation has come it says that it loads', async () => {
  const { desk } = await openDesk(dilysChats)
  show(<ChatPane desk={desk} announce={nothing} />)
  desk.route.go({ page: 'chat', id: 'a' })
  expect((await screen.findByRole('status')).textContent).toBe('Loading…')
  expect(await screen.findByRole('heading', { name: 'Dilys Price' })).toBeTruthy()
  expect(screen.queryByRole('status')).toBeNull()
})

test('an address with nothing behind it says so, and shows the way back', async () => {
  const { desk } = await openDesk()
  desk.route.go({ page: 'chat', id: 'nobody' })
  const user = show(<ChatPane desk={desk} announce={nothing} />)
  expect(await screen.findByRole('heading', { name: 'This cannot be shown' })).toBeTruthy()
  expect(screen.getByText(/^There is nothing at this address/)).toBeTruthy()
  await user.click(screen.getByRole('link', { name: 'Back to the queue' }))
  expect(desk.route.place.value).toEqual({ page: 'queue' })
})

test('in Welsh', async () => {
  const { desk } = await openDesk()
  show(<ChatPane desk={desk} announce={nothing} />, 'cy')
  expect(screen.getByRole('heading', { name: 'Does dim ar agor eto' })).toBeTruthy()
})

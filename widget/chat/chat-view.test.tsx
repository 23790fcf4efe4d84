import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { kindOf, openPanel } from '../testing-panel.tsx'
import { sian, type TestServer } from '../testing-server.ts'

async function openChat(
  before: (server: TestServer) => void = server => server.begin(),
  options: Parameters<typeof openPanel>[0] = {},
) {
  const opened = await openPanel({ ...options, before })
  await screen.findByRole('log', { name: 'Messages' })
  await screen.findAllByText(/^You are (in|next|chatting)|^Siân Morgan has joined/)
  return opened
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' })
const log = () => screen.getByRole('log', { name: 'Messages' })
const reply = (server: TestServer, text: string, language = 'en') =>
  server.act({ type: 'reply', adviser: sian, text, language, promise: null })
const taken = (server: TestServer) => {
  server.begin()
  server.act({ type: 'take', adviser: sian })
}

test('while it waits: the queue and the place in it', async () => {
  await openChat()
  expect(screen.getByText('You are in the queue. Somebody will answer you here.')).toBeTruthy()
  expect(await screen.findByText('You are next in the queue.')).toBeTruthy()
})

test('who has come, and that one is chatting with them', async () => {
  const { server } = await openChat()
  server.act({ type: 'take', adviser: sian })
  expect(await screen.findByText('Siân Morgan has joined the chat.')).toBeTruthy()
  reply(server, 'Good morning')
  expect(await screen.findByText('You are chatting with Siân Morgan.')).toBeTruthy()
  expect(within(log()).getByText('Good morning').closest('li')?.textContent).toMatch(
    /^Siân Morgan, MHA, 10\.15am/,
  )
})

test('Enter sends; the field is empty and keeps the keyboard', async () => {
  const { server, user } = await openChat()
  await user.type(field(), 'The gutter leaks{Enter}')
  expect(field().value).toBe('')
  expect(document.activeElement).toBe(field())
  const mine = within(log()).getByText('The gutter leaks').closest('li') as HTMLElement
  expect(mine.textContent).toMatch(/^You, 10\.15am/)
  expect(await within(mine).findByText('Sent')).toBeTruthy()
  expect(server.texts()).toEqual(['The gutter leaks'])
})

test('Shift and Enter begin a new line; the button sends; nothing empty is sent', async () => {
  const { server, user } = await openChat()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await user.type(field(), 'One{Shift>}{Enter}{/Shift}two')
  expect(field().value).toBe('One\ntwo')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await within(log()).findByText('Sent')
  expect(server.texts()).toEqual(['One\ntwo'])
})

test('near the end the room left is said; too long is refused kindly and stays', async () => {
  const { server, user, panel } = await openChat()
  panel.chat.value?.model.write('x'.repeat(LIMITS.messageCharacters - 1))
  expect(await screen.findByText('You can write 1 more character.')).toBeTruthy()
  await user.type(field(), 'xyz')
  const over = 'This message is 2 characters too long. Please make it shorter.'
  expect(screen.getByText(over)).toBeTruthy()
  expect(screen.queryByRole('alert'), 'not while one types').toBeNull()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('alert').textContent).toBe(over)
  expect(field().value).toHaveLength(LIMITS.messageCharacters + 2)
  expect(server.texts()).toEqual([])
})

test('a refused message stays with the reason, can be tried again, and the keyboard stays', async () => {
  const { server, user } = await openChat()
  server.refuseNext({ name: 'malformed', field: 'text' })
  await user.type(field(), 'The gutter leaks{Enter}')
  expect(await within(log()).findByText('Not sent.')).toBeTruthy()
  await user.click(within(log()).getByRole('button', { name: 'Try again' }))
  expect(document.activeElement).toBe(log())
  expect(await within(log()).findByText('Sent')).toBeTruthy()
  expect(server.texts()).toEqual(['The gutter leaks'])
})

test('a refused message can be deleted', async () => {
  const { server, user } = await openChat()
  server.refuseNext({ name: 'malformed', field: 'text' })
  await user.type(field(), 'The gutter leaks{Enter}')
  await user.click(await within(log()).findByRole('button', { name: 'Delete' }))
  expect(within(log()).queryByText('The gutter leaks')).toBeNull()
  expect(server.texts()).toEqual([])
})

test('while the line is down what is written waits, and says so', async () => {
  const { server, user } = await openChat()
  await server.cut()
  expect(await screen.findByText(/^Your line is down\./)).toBeTruthy()
  await user.type(field(), 'The gutter leaks{Enter}')
  expect(within(log()).getByText('Sending…')).toBeTruthy()
})

test('that the adviser is writing is shown by name', async () => {
  const { server } = await openChat(taken)
  server.typing(true)
  expect(await screen.findByText('Siân Morgan is writing…')).toBeTruthy()
})

test('an adviser’s address is a link, named as opening elsewhere; a resident’s is none', async () => {
  const { server, user } = await openChat(taken)
  reply(server, 'See https://mha.example/repairs')
  const link = await within(log()).findByRole('link', {
    name: /mha\.example\/repairs \(opens in a new tab\)/,
  })
  expect(link.getAttribute('rel')).toContain('noopener')
  await user.type(field(), 'And https://elsewhere.example{Enter}')
  expect(within(log()).getAllByRole('link')).toHaveLength(1)
})

test('ending is asked once; "Keep chatting" and Escape go on', async () => {
  const { server, user, hidden } = await openChat(taken)
  await user.click(screen.getByRole('button', { name: 'End chat' }))
  const asked = screen.getByRole('group', { name: 'End this chat?' })
  expect(document.activeElement, 'a key held down does not answer it').toBe(asked)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('group', { name: 'End this chat?' })).toBeNull()
  expect(hidden(), 'Escape closes the question alone').toBe(0)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'End chat' }))
  await user.click(screen.getByRole('button', { name: 'End chat' }))
  await user.click(screen.getByRole('button', { name: 'Keep chatting' }))
  expect(server.events.at(-1)?.type).toBe('taken')
})

test('ended by the resident, it says so, with what can be done next', async () => {
  const { user, store } = await openChat(taken)
  await user.click(screen.getByRole('button', { name: 'End chat' }))
  await user.click(
    within(screen.getByRole('group', { name: 'End this chat?' })).getByRole('button', { name: 'End chat' }),
  )
  const ended = await screen.findByRole('group', { name: 'You ended this chat.' })
  expect(document.activeElement).toBe(ended)
  expect(screen.queryByRole('textbox', { name: 'Your message' })).toBeNull()
  await user.click(within(ended).getByRole('button', { name: 'Forget this chat on this device' }))
  expect(await screen.findByText('This device has forgotten the chat.')).toBeTruthy()
  expect(store.record.value.token).toBeUndefined()
})

for (const [outcome, referredTo, words] of [
  ['answered', null, ['Siân Morgan ended the chat: your question was answered.']],
  [
    'referred',
    'Monmouthshire Council',
    ['Siân Morgan ended the chat.', 'Who can help you: Monmouthshire Council'],
  ],
] as const) {
  test(`closed by the adviser as ${outcome}`, async () => {
    const { server, user } = await openChat(taken)
    reply(server, 'Good morning')
    server.act({ type: 'close', adviser: sian, outcome, referredTo })
    for (const line of words) expect(await screen.findByText(line)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Start again' }))
    expect(await screen.findByRole('heading', { name: 'Before we start' })).toBeTruthy()
  })
}

test('a danger that was written of opens who to call, with what to do first', async () => {
  const { user } = await openChat()
  const emergency = () => screen.getByText('In an emergency').closest('details') as HTMLDetailsElement
  expect(emergency().open).toBe(false)
  await user.type(field(), 'I can smell gas{Enter}')
  expect((await screen.findByText(/^If you can smell gas, call/)).textContent).toBe(
    'If you can smell gas, call 0800 111 999 now.',
  )
  expect(emergency().open).toBe(true)
})

test('a chat that may not be kept can become a call back or a message; waiting on is as good', async () => {
  const { server, user } = await openChat(undefined, {
    door: { kinds: [kindOf('callback'), kindOf('message')] },
  })
  server.act({ type: 'offer_way_out', why: 'nobody' })
  const offered = await screen.findByRole('group', { name: 'You do not have to wait:' })
  expect(screen.getByText('Nobody is at the desk just now.')).toBeTruthy()
  await user.click(within(offered).getByRole('button', { name: 'Keep waiting' }))
  const others = screen.getByRole('button', { name: 'Other ways to get an answer' })
  expect(document.activeElement).toBe(others)
  await user.click(others)
  await user.click(screen.getByRole('button', { name: 'Leave it as a message' }))
  expect(await screen.findByRole('heading', { name: 'Leave a message' })).toBeTruthy()
  expect(
    await screen.findByText('We have what you wrote in the chat. You need not write it again.'),
  ).toBeTruthy()
})

test('after a long quiet the resident is asked kindly, and one press answers', async () => {
  const { server, user } = await openChat(server => {
    taken(server)
    reply(server, 'Good morning')
  })
  const asked = {
    n: server.events.length + 1,
    at: '2026-11-26T10:15:00.000Z',
    type: 'still_there_asked',
  } as const
  server.tell(asked)
  expect(await screen.findByText(/^Are you still there\?/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'I am still here' }))
  expect(document.activeElement).toBe(field())
  await within(document.body).findByText('You are chatting with Siân Morgan.')
  expect(server.events.map(({ type }) => type)).toContain('still_here')
})

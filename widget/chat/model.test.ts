import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../shared/client/clock.ts'
import { type Command, decide } from '../../shared/domain/conversation/decide.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import { replay } from '../../shared/domain/conversation/state.ts'
import type { ResidentCommand } from '../../shared/protocol/commands.ts'
import type { Ack, ResidentToServer, ServerToResident } from '../../shared/protocol/wire.ts'
import { createStore } from '../models/store.ts'
import { SiteStorage } from '../testing.ts'
import { type ChatModel, createChat } from './model.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const ID = '6f9b2f6e-6a53-4b7a-9b1c-2f3a52c1a001'
const sian = { id: 'sian', name: 'Siân Morgan' }

/** One conversation behind a real socket: it decides as the server does, keeps it all in memory, and can be cut off. */
class Far {
  events: ConversationEvent[] = []
  readonly #acks = new Map<string, Ack>()
  #io: Server<ResidentToServer, ServerToResident> | undefined
  port = 0

  async listen() {
    const http = createServer()
    const io = new Server<ResidentToServer, ServerToResident>(http)
    const space = io.of('/resident')
    space.use((socket, next) => {
      const refusal = { name: 'not_allowed' } as const
      next(
        socket.handshake.auth.token === 'secret'
          ? undefined
          : Object.assign(new Error(), { data: { refusal } }),
      )
    })
    space.on('connection', socket => {
      socket.emit('queue', { place: 1 })
      socket.on('resume', ({ after }, answer) =>
        answer({ ok: true, now: NOW, n: this.events.length, events: this.events.slice(after) }),
      )
      socket.on('command', ({ clientId, ...command }, answer) => {
        const known = this.#acks.get(clientId)
        const ack = known ?? this.act(asDecided(command), clientId)
        if (ack.ok) this.#acks.set(clientId, ack)
        answer(ack)
      })
    })
    this.#io = io
    await new Promise<void>(done => http.listen(this.port, '127.0.0.1', done))
    this.port = (http.address() as AddressInfo).port
  }

  act(command: Command, clientId?: string): Ack {
    const decision = decide(replay(this.events), command, NOW)
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal }
    const fresh = decision.events.map((event, index): ConversationEvent => {
      const n = this.events.length + index + 1
      return { ...event, n, at: NOW, ...(clientId && index === 0 ? { clientId } : {}) }
    })
    this.events.push(...fresh)
    this.#io?.of('/resident').emit('events', { conversation: ID, events: fresh })
    return { ok: true, n: this.events.length }
  }

  typing(typing: boolean) {
    this.#io?.of('/resident').emit('presence', { conversation: ID, who: 'adviser', name: sian.name, typing })
  }

  texts = () => replay(this.events)?.messages.map(({ text }) => text)
  cut = () => this.#io?.close()
}

/** The server works out what a command of the wire leads to; here only what these tests send. */
function asDecided(command: WireCommand): Command {
  switch (command.type) {
    case 'raise_complaint':
      return { ...command, by: { role: 'resident' }, targets: [] }
    case 'convert':
      return { ...command, by: 'resident', targets: [] }
    default:
      return command
  }
}
type WireCommand = ResidentCommand extends infer C
  ? C extends ResidentCommand
    ? Omit<C, 'clientId'>
    : never
  : never

let far: Far
let area: SiteStorage
let open: ChatModel[]

function chat(token = 'secret', page = new EventTarget()) {
  const store = createStore('mha', area, page)
  store.change({ conversation: ID, token })
  const model = createChat({
    origin: `http://127.0.0.1:${far.port}`,
    token,
    store,
    clock: createClock(NOW),
    ended: () => store.change({ ended: true }),
  })
  open.push(model)
  return { model, store }
}
const texts = (model: ChatModel) => model.entries.value.map(({ text, state }) => `${text}: ${state}`)
const until = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 8000 })

beforeEach(async () => {
  far = new Far()
  area = new SiteStorage()
  open = []
  await far.listen()
  far.act({
    type: 'start',
    conversation: ID,
    association: 'mha',
    kind: 'chat',
    language: 'en',
    name: 'Beryl Pugh',
    subject: null,
    page: null,
    reference: 'K7M4QX',
    fields: {},
    whileOpen: true,
    exceptional: false,
    targets: [],
  })
})
afterEach(async () => {
  for (const model of open) model.close()
  await far.cut()
})

test('what is said is shown at once, then as sent, and an answer arrives', async () => {
  const { model } = chat()
  model.say('My boiler has stopped.', 'en')
  expect(texts(model)).toEqual(['My boiler has stopped.: sending'])
  await until(() => texts(model)[0] === 'My boiler has stopped.: sent')
  expect(model.place.value).toBe(1)
  far.act({ type: 'take', adviser: sian })
  far.typing(true)
  await until(() => model.typing.value === 'Siân Morgan')
  far.act({ type: 'reply', adviser: sian, text: 'Good morning.', language: 'en', promise: null, moved: [] })
  await until(() => model.entries.value.length === 2)
  expect(model.typing.value).toBeNull()
  expect(model.unread.value).toBe(1)
  model.see()
  expect(model.unread.value).toBe(0)
})

test('a message is never out of sight between its sending and its arrival', async () => {
  const { model } = chat()
  const seen: number[] = []
  model.entries.subscribe(entries => seen.push(entries.length))
  for (const text of ['one', 'two', 'three']) model.say(text, 'en')
  await until(() => texts(model).join() === 'one: sent,two: sent,three: sent')
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})

test('what is written while the line is cut, and through a reload, is sent once and in order', async () => {
  const first = chat().model
  await until(() => first.conversation.value !== null)
  await far.cut()
  await until(() => first.line.value === 'down')
  first.say('one', 'en')
  first.say('two', 'en')
  first.write('half a sent')
  first.close()
  const second = chat().model
  expect(texts(second)).toEqual(['one: sending', 'two: sending'])
  expect(second.draft.value).toBe('half a sent')
  await far.listen()
  await until(() => texts(second).join() === 'one: sent,two: sent')
  expect(far.texts()).toEqual(['one', 'two'])
})

test('two tabs are in step by the server', async () => {
  const [left, right] = [chat().model, chat().model]
  await until(() => left.conversation.value !== null && right.conversation.value !== null)
  left.say('from the left', 'en')
  await until(() => texts(right).join() === 'from the left: sent')
  right.end()
  await until(() => left.conversation.value?.phase === 'closed')
})

test('an ended conversation is noted, and what came too late is not sent and stays in sight', async () => {
  const { model, store } = chat()
  await until(() => model.conversation.value !== null)
  model.end()
  model.say('one more thing', 'en')
  expect(model.ending.value).toBe(true)
  await until(() => texts(model).join() === 'one more thing: not_sent')
  expect(model.conversation.value?.closed?.outcome).toBe('left')
  expect([store.kept.value.ended, model.ending.value]).toEqual([true, false])
  const [entry] = model.entries.value
  model.discard(entry?.key ?? '')
  expect(texts(model)).toEqual([])
})

test('a chosen language is told once, and not after the end', async () => {
  const { model } = chat()
  await until(() => model.conversation.value !== null)
  model.chooseLanguage('cy')
  await until(() => model.conversation.value?.language === 'cy')
  model.chooseLanguage('cy')
  model.end()
  await until(() => model.conversation.value?.phase === 'closed')
  model.chooseLanguage('en')
  expect(far.events.filter(({ type }) => type === 'language_chosen')).toHaveLength(1)
})

test('a key that opens nothing is said', async () => {
  const { model } = chat('another')
  await until(() => model.gone.value)
  expect(model.conversation.value).toBeNull()
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { Command } from '../../shared/domain/conversation/command.ts'
import { decide } from '../../shared/domain/conversation/decide.ts'
import type { AdviserName, ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { aStart, factsAt, policyOf, targetAfter } from '../../shared/domain/conversation/testing.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { Kind } from '../../shared/domain/enquiry/kinds.ts'
import { type QueueRow, queueRow } from '../../shared/domain/queue/queue.ts'
import type { Policy } from '../../shared/domain/target/plan.ts'
import type { AdviserCommand, StaffPresence, StaffResume, Without } from '../../shared/protocol/commands.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack, Resumed, ServerToStaff, StaffToServer } from '../../shared/protocol/wire.ts'

type Asked = Without<AdviserCommand, 'clientId' | 'conversation'>

/** The staff side of the wire on a real Socket.IO server on loopback, with the house's own rules and no storage. */
export type TestServer = {
  readonly url: string
  readonly presence: StaffPresence[]
  /** How many times each command came in, by its client id. */
  readonly received: Map<string, number>
  /** What the next command is refused with; null: as the rules say. */
  refuseNext: Refusal | null
  /** Answers are swallowed while true: the command is done, and the asker does not hear of it. */
  mute: boolean
  signedIn: boolean
  /** Events are not pushed while true: only who asks for them gets them. */
  silent: boolean
  state(id: string): Conversation | null
  act(id: string, command: Command, policy?: Policy): void
  /** This stands in the log as well, as a server of another day wrote it. */
  log(id: string, events: readonly EventBody[]): void
  /** The session's end was put off, in this tab or another. */
  tellEnd(end: SessionEnd): void
  tellPresence(presence: Parameters<ServerToStaff['presence']>[0]): void
  /** Cuts every line; the browsers' side comes back by itself. */
  cut(): void
  close(): Promise<void>
}

export const NOW = '2026-11-23T10:15:00.000Z'

const WEDNESDAY_AT_5 = (Date.parse('2026-11-25T17:00:00.000Z') - Date.parse(NOW)) / 1000
const POLICY = policyOf([
  targetAfter(180, { id: 'chat_answer', channel: 'chat', stage: 'answer' }),
  targetAfter(WEDNESDAY_AT_5, { id: 'callback_contact_back', channel: 'callback', stage: 'contact_back' }),
  targetAfter(90_000, { id: 'complaint_s2', channel: 'form', stage: 'stage_2_full' }),
])

export async function startTestServer(adviser: AdviserName): Promise<TestServer> {
  const http = createServer()
  const io = new Server<StaffToServer, ServerToStaff>(http)
  const staff = io.of('/staff')
  const logs = new Map<string, ConversationEvent[]>()
  const answers = new Map<string, Ack>()
  let version = 0

  const state = (id: string) => replay(logs.get(id) ?? [])
  const rows = (): QueueRow[] =>
    [...logs.keys()].flatMap(id => {
      const row = queueRow(state(id) as Conversation)
      return row ? [row] : []
    })

  function apply(id: string, command: Command, clientId?: string, policy = POLICY): Ack {
    const decision = decide(state(id), command, factsAt(0, { policy, now: NOW }))
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal }
    return append(id, decision.events, clientId)
  }

  function append(id: string, bodies: readonly EventBody[], clientId?: string): Ack {
    const from = state(id)?.n ?? 0
    const events = bodies.map((event, index) => ({
      ...event,
      n: from + index + 1,
      at: NOW,
      ...(index === 0 && clientId ? { clientId } : {}),
    }))
    logs.set(id, [...(logs.get(id) ?? []), ...events])
    const after = state(id) as Conversation
    version += 1
    if (!server.silent) staff.to(id).emit('events', { conversation: id, events })
    staff.emit('queue', { type: 'change', version, conversation: id, n: after.n, row: queueRow(after) })
    return { ok: true, n: after.n }
  }

  function command({ conversation, clientId, ...asked }: AdviserCommand): Ack {
    server.received.set(clientId, (server.received.get(clientId) ?? 0) + 1)
    const refusal = server.refuseNext
    server.refuseNext = null
    if (refusal) return { ok: false, refusal }
    const known = answers.get(clientId)
    if (known) return known
    const ack = apply(conversation, toDomain(asked), clientId)
    answers.set(clientId, ack)
    return ack
  }

  /** The wire names people by id; the rules know them by name. */
  function toDomain(asked: Asked): Command {
    switch (asked.type) {
      case 'reply':
      case 'contact': {
        const promise = asked.promise && { ...asked.promise, owner: nameOf(asked.promise) }
        return { ...asked, adviser, promise }
      }
      case 'promise':
        return { ...asked, adviser, promise: { ...asked.promise, owner: nameOf(asked.promise) } }
      case 'transfer':
        return { ...asked, adviser, to: { id: asked.to, name: asked.to } }
      case 'raise_complaint':
      case 'escalate_complaint':
        return { ...asked, by: { role: 'adviser', ...adviser } }
      default:
        return { ...asked, adviser }
    }
  }
  const nameOf = ({ owner }: { owner: string }) =>
    owner === adviser.id ? adviser : { id: owner, name: owner }

  function resume(asked: StaffResume, socket: Socket<StaffToServer, ServerToStaff>): Resumed {
    if ('queue' in asked) {
      socket.emit('queue', { type: 'snapshot', version, now: NOW, rows: rows(), away: [] })
      return { ok: true, now: NOW, n: 0, events: [] }
    }
    const log = logs.get(asked.conversation)
    if (!log) return { ok: false, refusal: { name: 'not_found' } }
    void socket.join(asked.conversation)
    return { ok: true, now: NOW, n: log.length, events: log.slice(asked.after) }
  }

  staff.use((_socket, next) => {
    const refusal: Refusal = { name: 'sign_in_needed' }
    next(server.signedIn ? undefined : Object.assign(new Error('refused'), { data: { refusal } }))
  })
  staff.on('connection', socket => {
    socket.on('command', (asked, answer) => {
      const ack = command(asked)
      if (!server.mute) answer(ack)
    })
    socket.on('resume', (asked, answer) => answer(resume(asked, socket)))
    socket.on('presence', presence => server.presence.push(presence))
    resume({ queue: true }, socket)
  })

  await new Promise<void>(listening => http.listen(0, '127.0.0.1', listening))
  const server: TestServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    presence: [],
    received: new Map(),
    refuseNext: null,
    mute: false,
    signedIn: true,
    silent: false,
    state,
    log: append,
    act: (id, asked, policy) => {
      const ack = apply(id, asked, undefined, policy)
      if (!ack.ok) throw new Error(`The test asked for what may not be: ${ack.refusal.name}`)
    },
    tellEnd: end => void staff.emit('session', end),
    tellPresence: presence => void staff.to(presence.conversation).emit('presence', presence),
    cut: () => io.engine.close(),
    close: async () => void (await io.close()),
  }
  return server
}

/** A resident asks for a call back, promised by Wednesday at 5pm. */
export function askForCall(server: TestServer, id: string, name: string): void {
  const fields = { phone: '01632 960555', name, slot: 'soon', text: 'My rent account' }
  server.act(id, aStart({ conversation: id, kind: 'callback', name, fields }))
}

/** A resident begins a chat, promised an answer in three minutes, and says something. */
export function begin(server: TestServer, id: string, name: string, words = 'Hello'): void {
  server.act(id, aStart({ conversation: id, name }))
  server.act(id, { type: 'say', text: words, language: 'en' })
}

type Begun = {
  readonly kind: Kind
  readonly name: string | null
  readonly fields: FieldValues
  readonly stage: string
  readonly due: string
  readonly language?: string
  readonly subject?: string
  readonly page?: string
  readonly exceptional?: boolean
  /** The resident lets a machine translate. */
  readonly leave?: boolean
}

/** A resident asks for something, with one promise, which may have run out. */
export function start(server: TestServer, id: string, begun: Begun): void {
  const { kind, name, fields, stage, due, language = 'en', subject = null, page = null } = begun
  const { exceptional = false, leave = false } = begun
  const about = { kind, language, name, subject, page, fields, translationConsent: leave }
  server.act(id, aStart({ conversation: id, ...about }), policyOf([]))
  const warnAt = new Date(Date.parse(due) - 60_000).toISOString()
  const target = { target: `${kind}_${stage}`, stage, due, warnAt, asWritten: 'as the policy says' }
  server.log(id, [
    ...(exceptional ? [{ type: 'exceptional' } as const] : []),
    { type: 'target_set', ...target, afterFirstReply: false },
  ])
}

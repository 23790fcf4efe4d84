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

type CommandBody = Without<AdviserCommand, 'clientId' | 'conversation'>

/** The staff side of the wire: a real Socket.IO server on loopback that runs the real `decide` and stores nothing. */
export type TestServer = {
  readonly url: string
  readonly presence: StaffPresence[]
  /** The number of times each command arrived, by its client id. */
  readonly received: Map<string, number>
  /** The refusal of the next command. Null: the rules decide. */
  refuseNext: Refusal | null
  /** While true, commands are done but not answered. */
  mute: boolean
  signedIn: boolean
  /** While true, events are not pushed: only a resume returns them. */
  silent: boolean
  state(id: string): Conversation | null
  act(id: string, command: Command, policy?: Policy): void
  /** Appends events to the log without asking the rules, as an older server may have done. */
  append(id: string, events: readonly EventBody[]): void
  /** Tells the page that the session was extended, in this tab or another. */
  sendSessionEnd(end: SessionEnd): void
  sendPresence(presence: Parameters<ServerToStaff['presence']>[0]): void
  /** Cuts every line. The browser's side reconnects by itself. */
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

  function command({ conversation, clientId, ...body }: AdviserCommand): Ack {
    server.received.set(clientId, (server.received.get(clientId) ?? 0) + 1)
    const refusal = server.refuseNext
    server.refuseNext = null
    if (refusal) return { ok: false, refusal }
    const known = answers.get(clientId)
    if (known) return known
    const ack = apply(conversation, toDomain(body), clientId)
    answers.set(clientId, ack)
    return ack
  }

  /** Adds the names of people, whom the wire knows only by id. */
  function toDomain(command: CommandBody): Command {
    switch (command.type) {
      case 'reply':
      case 'contact': {
        const promise = command.promise && { ...command.promise, owner: nameOf(command.promise) }
        return { ...command, adviser, promise }
      }
      case 'promise':
        return { ...command, adviser, promise: { ...command.promise, owner: nameOf(command.promise) } }
      case 'transfer':
        return { ...command, adviser, to: { id: command.to, name: command.to } }
      case 'raise_complaint':
      case 'escalate_complaint':
        return { ...command, by: { role: 'adviser', ...adviser } }
      default:
        return { ...command, adviser }
    }
  }
  const nameOf = ({ owner }: { owner: string }) =>
    owner === adviser.id ? adviser : { id: owner, name: owner }

  function resume(request: StaffResume, socket: Socket<StaffToServer, ServerToStaff>): Resumed {
    if ('queue' in request) {
      socket.emit('queue', { type: 'snapshot', version, now: NOW, rows: rows(), away: [] })
      return { ok: true, now: NOW, n: 0, events: [] }
    }
    const log = logs.get(request.conversation)
    if (!log) return { ok: false, refusal: { name: 'not_found' } }
    void socket.join(request.conversation)
    return { ok: true, now: NOW, n: log.length, events: log.slice(request.after) }
  }

  staff.use((_socket, next) => {
    const refusal: Refusal = { name: 'sign_in_needed' }
    next(server.signedIn ? undefined : Object.assign(new Error('refused'), { data: { refusal } }))
  })
  staff.on('connection', socket => {
    socket.on('command', (received, answer) => {
      const ack = command(received)
      if (!server.mute) answer(ack)
    })
    socket.on('resume', (request, answer) => answer(resume(request, socket)))
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
    append,
    act: (id, command, policy) => {
      const ack = apply(id, command, undefined, policy)
      if (!ack.ok) throw new Error(`The rules refuse the test's command: ${ack.refusal.name}`)
    },
    sendSessionEnd: end => void staff.emit('session', end),
    sendPresence: presence => void staff.to(presence.conversation).emit('presence', presence),
    cut: () => io.engine.close(),
    close: async () => void (await io.close()),
  }
  return server
}

/** A resident asks for a call back, due by Wednesday at 5pm. */
export function requestCallback(server: TestServer, id: string, name: string): void {
  const fields = { phone: '01632 960555', name, slot: 'soon', text: 'My rent account' }
  server.act(id, aStart({ conversation: id, kind: 'callback', name, fields }))
}

/** A resident starts a chat, due to be answered in three minutes, and sends a message. */
export function startChat(server: TestServer, id: string, name: string, words = 'Hello'): void {
  server.act(id, aStart({ conversation: id, name }))
  server.act(id, { type: 'say', text: words, language: 'en' })
}

type ConversationStart = {
  readonly kind: Kind
  readonly name: string | null
  readonly fields: FieldValues
  readonly stage: string
  readonly due: string
  readonly language?: string
  readonly subject?: string
  readonly page?: string
  readonly exceptional?: boolean
  readonly translationConsent?: boolean
}

/** A resident starts a conversation with one target, which may be late already. */
export function startConversation(server: TestServer, id: string, options: ConversationStart): void {
  const { kind, name, fields, stage, due, language = 'en', subject = null, page = null } = options
  const { exceptional = false, translationConsent = false } = options
  const about = { kind, language, name, subject, page, fields, translationConsent }
  server.act(id, aStart({ conversation: id, ...about }), policyOf([]))
  const warnAt = new Date(Date.parse(due) - 60_000).toISOString()
  const target = { target: `${kind}_${stage}`, stage, due, warnAt, asWritten: 'as the policy says' }
  server.append(id, [
    ...(exceptional ? [{ type: 'exceptional' } as const] : []),
    { type: 'target_set', ...target, afterFirstReply: false },
  ])
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { replay } from '../shared/domain/conversation/apply.ts'
import type { Command } from '../shared/domain/conversation/command.ts'
import { decide } from '../shared/domain/conversation/decide.ts'
import type { ConversationEvent } from '../shared/domain/conversation/events.ts'
import { aStart, factsAt, policyOf, targetAfter } from '../shared/domain/conversation/testing.ts'
import type { PlannedTarget } from '../shared/domain/target/target.ts'
import type { ResidentCommand, Without } from '../shared/protocol/commands.ts'
import type { Refusal } from '../shared/protocol/refusals.ts'
import type { Ack, ResidentToServer, ServerToResident } from '../shared/protocol/wire.ts'

export const NOW = '2026-11-26T10:15:00.000Z'
export const ID = '6f9b2f6e-6a53-4b7a-9b1c-2f3a52c1a001'
export const sian = { id: 'sian', name: 'Siân Morgan' }

/** A policy that knows both stages of a complaint. */
const POLICY = policyOf([
  targetAfter(90_000, { id: 'complaint_s1', channel: 'form', stage: 'stage_1' }),
  targetAfter(90_000, { id: 'complaint_s2_ack', channel: 'form', stage: 'stage_2_ack' }),
])

/** For tests only: a server with one conversation behind a real socket. It decides as the real one does, stores everything
 * in memory, and can be cut off. */
export class TestServer {
  events: ConversationEvent[] = []
  /** The types of the commands that came over the line. */
  readonly commands: string[] = []
  readonly #acks = new Map<string, Ack>()
  #io: Server<ResidentToServer, ServerToResident> | undefined
  #refusal: Refusal | null = null
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
        this.commands.push(command.type)
        const known = this.#acks.get(clientId)
        const ack = known ?? this.act(withAuthor(command), clientId)
        if (ack.ok) this.#acks.set(clientId, ack)
        answer(ack)
      })
    })
    this.#io = io
    await new Promise<void>(done => http.listen(this.port, '127.0.0.1', done))
    this.port = (http.address() as AddressInfo).port
  }

  /** Starts a chat, which waits. */
  begin(subject: string | null = null) {
    this.start({ subject })
  }

  /** Starts a conversation: a waiting chat except for the fields in `some`. It has only these targets. */
  start(some: Partial<Command & { type: 'start' }>, targets: readonly PlannedTarget[] = []) {
    const begun = aStart({ conversation: ID, name: 'Beryl Pugh', ...some })
    this.act(begun, undefined, policyOf([]))
    for (const target of targets)
      this.tell({ type: 'target_set', ...target, n: this.events.length + 1, at: NOW })
  }

  /** Refuses the next command, as a server that knows more would. */
  refuseNext(refusal: Refusal) {
    this.#refusal = refusal
  }

  /** Appends and sends an event, as a timed job of a real server does. */
  tell(event: ConversationEvent) {
    this.events.push(event)
    this.#io?.of('/resident').emit('events', { conversation: ID, events: [event] })
  }

  /** Decides a command, appends its events and sends them. */
  act(command: Command, clientId?: string, policy = POLICY): Ack {
    const refusal = this.#refusal
    this.#refusal = null
    if (refusal) return { ok: false, refusal }
    const decision = decide(replay(this.events), command, factsAt(0, { now: NOW, policy }))
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

/** Adds the author, as the server does. */
function withAuthor(command: Without<ResidentCommand, 'clientId'>): Command {
  switch (command.type) {
    case 'raise_complaint':
    case 'escalate_complaint':
      return { ...command, by: { role: 'resident' } }
    default:
      return command
  }
}

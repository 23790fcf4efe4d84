import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ResidentCommand } from '../../shared/protocol/commands.ts'
import { DATABASE_URLS } from '../testing/databases.ts'
import { freePort } from '../testing/free-port.ts'
import { startKillable } from '../testing/killable.ts'
import { comesUp, residentLine, startChat } from '../testing/test-server.ts'

const START_AT = '2026-11-26T10:15:00Z'
const RESIDENTS = 3
const MESSAGES = 15

for (const [name, databaseUrl] of Object.entries(DATABASE_URLS)) {
  test(`killed in the middle of a burst on ${name}, nothing acknowledged is lost and nothing is doubled`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorstep-kill-'))
    const port = await freePort()
    const url = await databaseUrl()
    const first = await startKillable(START_AT, folder, port, url)
    const server = { url: first.url }
    const lines = await Promise.all(
      Array.from({ length: RESIDENTS }, async () => {
        const { token } = await startChat(server)
        const line = residentLine(server, token)
        await comesUp(line.socket)
        return { ...line, commands: Array.from({ length: MESSAGES }, (_, index) => words(index)) }
      }),
    )

    // Enough acknowledged to be in full flow; then the process is gone between one answer and the next.
    const acknowledged = new Set<string>()
    const inFullFlow = new Promise<void>(resolve => {
      for (const { socket, commands } of lines) {
        for (const command of commands) {
          socket.emitWithAck('command', command).then(
            answer => {
              if (answer.ok) acknowledged.add(command.clientId)
              if (acknowledged.size === 10) resolve()
            },
            () => {},
          )
        }
      }
    })
    await inFullFlow
    await first.kill()
    const atTheKill = new Set(acknowledged)
    expect(atTheKill.size, 'the kill came in the middle').toBeLessThan(RESIDENTS * MESSAGES)

    const second = await startKillable(START_AT, folder, port, url)
    for (const { socket, commands } of lines) {
      if (!socket.connected) await comesUp(socket)
      const before = await socket.emitWithAck('resume', { after: 0 })
      if (!before.ok) throw new Error(before.refusal.name)
      const stored = before.events.flatMap(event => (event.type === 'message' ? [event.clientId] : []))
      for (const { clientId } of commands) {
        if (atTheKill.has(clientId)) expect(stored).toContain(clientId)
      }

      const answers = await Promise.all(commands.map(command => socket.emitWithAck('command', command)))
      expect(answers.every(answer => answer.ok)).toBe(true)
      const after = await socket.emitWithAck('resume', { after: 0 })
      if (!after.ok) throw new Error(after.refusal.name)
      const messages = after.events.filter(event => event.type === 'message')
      expect(messages.map(message => message.clientId).sort()).toEqual(
        commands.map(one => one.clientId).sort(),
      )
      expect(after.events.map(event => event.n)).toEqual(after.events.map((_, index) => index + 1))
      socket.disconnect()
    }
    await second.kill()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)
}

const words = (index: number): ResidentCommand => ({
  type: 'say',
  clientId: randomUUID(),
  text: `message ${index}`,
  language: 'en',
})

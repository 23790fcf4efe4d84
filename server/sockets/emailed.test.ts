import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Started } from '../../shared/protocol/http.ts'
import { DATABASE_URLS } from '../testing/databases.ts'
import { freePort } from '../testing/free-port.ts'
import { type Killable, startKillable } from '../testing/killable.ts'
import { startTestMailServer } from '../testing/test-mail-server.ts'
import { comesUp, residentLine, SITE } from '../testing/test-server.ts'

const START_AT = '2026-11-26T10:15:00Z'
/** Past the claim of whoever was killed, by the clock of the server that comes after. */
const TWO_MINUTES_ON = '2026-11-26T10:17:00Z'

for (const [name, databaseUrl] of Object.entries(DATABASE_URLS)) {
  test(`killed when the email is gone and before that is noted on ${name}, the next process sends it again, as the same`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorstep-emailed-'))
    const far = await startTestMailServer()
    const port = await freePort()
    const database = await databaseUrl()
    const start = (at: string) => startKillable(at, folder, port, database, { SMTP_URL: far.url })
    let running: Killable | null = null
    onTestFinished(async () => {
      await running?.kill()
      await far.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const first = await start(START_AT)
    running = first
    far.answerNext('silence')
    const response = await fetch(`${first.url}/api/mha/contacts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: SITE },
      body: JSON.stringify({
        start: randomUUID(),
        kind: 'message',
        language: 'en',
        page: null,
        fields: { text: 'The gate', name: 'Beryl Pugh', reply_by: 'email', email: 'beryl@example.org' },
        size: 'large',
      }),
    })
    const { token } = (await response.json()) as Started
    await vi.waitFor(() => expect(far.received).toHaveLength(1), { timeout: 10_000 })
    running = null
    await first.kill()

    running = await start(TWO_MINUTES_ON)
    await vi.waitFor(() => expect(far.received).toHaveLength(2), { timeout: 20_000 })
    const { socket } = residentLine(running, token)
    await comesUp(socket)
    await vi.waitFor(
      async () => {
        const resumed = await socket.emitWithAck('resume', { after: 0 })
        if (!resumed.ok) throw new Error(resumed.refusal.name)
        expect(resumed.events.filter(({ type }) => type === 'emailed')).toMatchObject([
          { to: 'beryl@example.org', result: 'sent' },
        ])
      },
      { timeout: 20_000 },
    )
    socket.disconnect()
    const [one, two] = far.received
    expect(two?.headers.get('message-id')).toBe(one?.headers.get('message-id'))
    expect(two?.html).toContain('font-size:24px')
    expect(far.received).toHaveLength(2)
  }, 60_000)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import {
  comesUp,
  cookieOf,
  residentLine,
  staffLine,
  startChat,
  startTestServer,
} from '../testing/test-server.ts'

/** The server's own clock runs on from the start given, so a target a second away falls due in a second. */
const A_SECOND_BEFORE_TWO_MINUTES = 119_000

test('what fell due while the server was down is announced when it comes back, to resident and adviser', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-jobs-'))
  const before = await startTestServer('2026-11-26T10:15:00Z', { data: folder })
  const { token, conversation } = await startChat(before)
  await before.close()

  const after = await startTestServer('2026-11-26T10:30:00Z', { data: folder })
  const beryl = residentLine(after, token)
  await comesUp(beryl.socket)
  const adviser = staffLine(after, await cookieOf(after, 'sian@mha.example'))
  await vi.waitFor(async () => {
    const resumed = await beryl.socket.emitWithAck('resume', { after: 0 })
    if (!resumed.ok) throw new Error(resumed.refusal.name)
    const late = resumed.events.filter(({ type }) => type === 'target_late')
    expect(late).toMatchObject([{ n: 4, target: 'chat_answer' }])
  })
  await vi.waitFor(() =>
    expect(adviser.queue.find(({ type }) => type === 'snapshot')).toMatchObject({ rows: [{ conversation }] }),
  )
  beryl.socket.disconnect()
  adviser.socket.disconnect()
  await after.close()
  rmSync(folder, { recursive: true, force: true })
})

test('about to be late is announced on time, by the clock of the row and not by a poll', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-jobs-'))
  const before = await startTestServer('2026-11-26T10:15:00Z', { data: folder })
  const { token, events } = await startChat(before)
  await before.close()
  const asked = Date.parse(events[0]?.at ?? '')
  const startAt = new Date(asked + A_SECOND_BEFORE_TWO_MINUTES).toISOString()

  const after = await startTestServer(startAt, { data: folder })
  const beryl = residentLine(after, token)
  await comesUp(beryl.socket)
  // On a slow machine it is announced before the line is up.
  const missed = await beryl.socket.emitWithAck('resume', { after: events.length })
  if (!missed.ok) throw new Error(missed.refusal.name)
  const targetNews = () =>
    [...missed.events, ...beryl.heard.filter(({ n }) => n > missed.n)].filter(({ type }) =>
      type.startsWith('target_'),
    )
  await vi.waitFor(() => expect(targetNews()).toMatchObject([{ type: 'target_warned' }]), { timeout: 10_000 })
  const late = Date.parse(targetNews()[0]?.at ?? '') - (asked + 120_000)
  // Well inside the five seconds that mere looking would take.
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(3000)
  beryl.socket.disconnect()
  await after.close()
  rmSync(folder, { recursive: true, force: true })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { RATES } from '../../shared/protocol/limits.ts'
import {
  comesUp,
  cookieOf,
  residentLine,
  staffLine,
  startChat,
  startTestServer,
  type TestServer,
} from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
})
afterAll(() => server.close())

test('a browser that asks without end for what it missed is told to wait, by one conversation alone', async () => {
  const [busy, other] = [await startChat(server), await startChat(server)]
  const line = residentLine(server, busy.token)
  await comesUp(line.socket)
  const ask = () => line.socket.emitWithAck('resume', { after: 0 })
  const answers = await Promise.all(Array.from({ length: RATES.resumesPerMinute + 1 }, ask))
  expect(answers.filter(answer => answer.ok)).toHaveLength(RATES.resumesPerMinute)
  expect(answers.at(-1)).toMatchObject({ refusal: { name: 'too_often' } })
  const neighbour = residentLine(server, other.token)
  await comesUp(neighbour.socket)
  expect(await neighbour.socket.emitWithAck('resume', { after: 0 })).toMatchObject({ ok: true })
  line.socket.disconnect()
  neighbour.socket.disconnect()
})

test('typing that no hand could do reaches nobody beyond its allowance', async () => {
  const { token, conversation } = await startChat(server)
  const beryl = residentLine(server, token)
  await comesUp(beryl.socket)
  const sian = staffLine(server, await cookieOf(server, 'sian@mha.example'))
  await comesUp(sian.socket)
  await sian.socket.emitWithAck('resume', { conversation, after: 0 })
  let heard = 0
  sian.socket.on('presence', presence => {
    if ('typing' in presence) heard += 1
  })
  for (let times = 0; times < RATES.typingPerMinute * 2; times++)
    beryl.socket.emit('presence', { typing: true })
  // Answered after all of them, since a line keeps its order; and what was sent on comes before the adviser's own answer.
  await beryl.socket.emitWithAck('resume', { after: 0 })
  await sian.socket.emitWithAck('resume', { conversation, after: 0 })
  expect(heard).toBeGreaterThan(0)
  expect(heard).toBeLessThanOrEqual(RATES.typingPerMinute)
  beryl.socket.disconnect()
  sian.socket.disconnect()
})

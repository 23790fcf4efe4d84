import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { startTestServer } from './testing/test-server.ts'

test('half a request does not hold up the end', async () => {
  const server = await startTestServer('2026-11-26T10:15:00Z')
  const half = connect(Number(new URL(server.url).port), 'localhost')
  half.write('GET /health/ready HTTP/1.1\r\n')
  // Answered, so the server has read what came before.
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
  const cut = once(half, 'close')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const closed = server.close()
    await vi.advanceTimersByTimeAsync(2000)
    await closed
    await cut
  } finally {
    vi.useRealTimers()
  }
})

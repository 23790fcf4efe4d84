import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Server } from 'socket.io'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { createLine, Line } from '../../shared/client/line.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import { minifyAgain } from './minify-again.ts'
import { leaveOut } from './plugins.ts'

/** The line as the panel carries it, with what is left out left out, on a whole Socket.IO server. */

type ToServer = {
  double: (n: number, answer: (result: number) => void) => void
  silence: (n: number, answer: (result: number) => void) => void
  repeat: (words: unknown, answer: (same: unknown) => void) => void
  hint: (typing: boolean) => void
}
type ToClient = { news: (text: string) => void }

let built: { createLine: typeof createLine }
let io: Server
let port = 0
let line: Line<ToServer, ToClient>
let refusal: Refusal | null = null
let hints: boolean[] = []

beforeAll(async () => {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leaveOut, minifyAgain],
    resolve: { conditions: ['browser'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, '../../shared/client/line.ts'), formats: ['es'] },
    },
  })
  const [{ output }] = result as unknown as [{ output: [{ code: string }] }]
  built = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(output[0].code)}`)
})

async function serve() {
  const http = createServer()
  io = new Server(http, { cors: { origin: '*' }, pingInterval: 100 })
  const space = io.of('/resident')
  space.use((socket, next) => {
    const refused = socket.handshake.auth.token === 'secret' ? refusal : { name: 'not_allowed' }
    next(refused ? Object.assign(new Error('no'), { data: { refusal: refused } }) : undefined)
  })
  space.on('connection', socket => {
    socket.on('double', (n, answer) => answer(n * 2))
    socket.on('repeat', (words, answer) => answer(words))
    socket.on('hint', typing => hints.push(typing))
  })
  await new Promise<void>(listening => http.listen(port, '127.0.0.1', listening))
  port = (http.address() as AddressInfo).port
}

const open = (token = 'secret', timeoutMs = 10_000) => {
  line = built.createLine({
    url: `http://127.0.0.1:${port}`,
    namespace: '/resident',
    auth: { token },
    timeoutMs,
  })
  return line
}
const until = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 8000 })
const untilUp = () => until(() => line.state.value === 'up')

beforeEach(async () => {
  port = 0
  refusal = null
  hints = []
  await serve()
})
afterEach(async () => {
  line.close()
  await io.close()
})

test('it comes up, asks, tells and hears', async () => {
  open()
  await untilUp()
  expect(await Promise.all([line.ask('double', 21), line.ask('double', 4)])).toEqual([42, 8])
  const heard: string[] = []
  const stop = line.on('news', text => heard.push(text))
  io.of('/resident').emit('news', 'one')
  await until(() => heard.length === 1)
  stop()
  io.of('/resident').emit('news', 'two')
  line.tell('hint', true)
  await until(() => hints.length === 1)
  expect(heard).toEqual(['one'])
})

test('whatever is written comes through unchanged', async () => {
  open()
  await untilUp()
  const words = ['12,/x"', 'سلام 你好 ✉️', 'one\u2028two\nthree\x1efour', '']
  expect(await line.ask('repeat', words)).toEqual(words)
})

test('it answers the heartbeat, and stays up', async () => {
  open()
  await untilUp()
  let pongs = 0
  for (const { conn } of io.of('/resident').sockets.values()) conn.on('heartbeat', () => (pongs += 1))
  await until(() => pongs >= 3)
  expect(line.state.value).toBe('up')
})

test('it comes back when the server was away, and when the server closed it', async () => {
  open()
  await untilUp()
  await io.close()
  await until(() => line.state.value === 'down')
  await serve()
  await untilUp()
  io.of('/resident').disconnectSockets()
  await until(() => line.state.value === 'down')
  await untilUp()
  expect(await line.ask('double', 2)).toBe(4)
})

test('what is cut or not answered in time is told', async () => {
  open('secret', 50)
  await untilUp()
  await expect(line.ask('silence', 1)).rejects.toThrow()
  await untilUp()
  const asked = line.ask('silence', 1)
  io.of('/resident').disconnectSockets(true)
  await expect(asked).rejects.toThrow()
})

test('a refusal is told by its name, and retry gets in when it is lifted', async () => {
  refusal = { name: 'sign_in_needed' }
  open()
  await until(() => typeof line.state.value === 'object')
  expect(line.state.value).toEqual({ refused: refusal })
  refusal = null
  line.retry()
  await untilUp()
})

import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Refusal } from '../protocol/refusals.ts'
import { createLine, type Line } from './line.ts'

type ToServer = {
  double: (n: number, answer: (result: number) => void) => void
  silence: (n: number, answer: (result: number) => void) => void
  hint: (typing: boolean) => void
}
type ToClient = { news: (text: string) => void }

let http: HttpServer
let io: Server
let port = 0
let line: Line<ToServer, ToClient> | undefined
let refusal: Refusal | null = null
let hints: boolean[] = []

async function serve() {
  http = createServer()
  io = new Server(http, { cors: { origin: '*' } })
  const space = io.of('/resident')
  space.use((socket, next) => {
    if (socket.handshake.auth.token !== 'secret')
      return next(Object.assign(new Error('no'), { data: { refusal: { name: 'not_allowed' } } }))
    next(refusal ? Object.assign(new Error('no'), { data: { refusal } }) : undefined)
  })
  space.on('connection', socket => {
    socket.on('double', (n, answer) => answer(n * 2))
    socket.on('hint', typing => hints.push(typing))
  })
  await new Promise<void>(listening => http.listen(port, '127.0.0.1', listening))
  port = (http.address() as AddressInfo).port
}

const open = (token = 'secret', timeoutMs = 10_000) => {
  line = createLine({ url: `http://127.0.0.1:${port}`, namespace: '/resident', auth: { token }, timeoutMs })
  return line
}
const until = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 8000 })

beforeEach(async () => {
  port = 0
  refusal = null
  hints = []
  await serve()
})
afterEach(async () => {
  line?.close()
  await io.close()
})

test('the line comes up, asks and hears', async () => {
  const line = open()
  expect(line.state.value).toBe('connecting')
  await until(() => line.state.value === 'up')
  expect(await line.ask('double', 21)).toBe(42)
  const heard: string[] = []
  const stop = line.on('news', text => heard.push(text))
  io.of('/resident').emit('news', 'one')
  await until(() => heard.length === 1)
  stop()
  io.of('/resident').emit('news', 'two')
  await line.ask('double', 1)
  expect(heard).toEqual(['one'])
  line.tell('hint', true)
  await until(() => hints.length === 1)
})

test('nothing is asked while the line is down, and it comes back when the server does', async () => {
  const line = open()
  await until(() => line.state.value === 'up')
  await io.close()
  await until(() => line.state.value === 'down')
  await expect(line.ask('double', 1)).rejects.toThrow('down')
  await serve()
  await until(() => line.state.value === 'up')
  expect(await line.ask('double', 2)).toBe(4)
})

test('a question without an answer ends after its patience', async () => {
  const line = open('secret', 50)
  await until(() => line.state.value === 'up')
  await expect(line.ask('silence', 1)).rejects.toThrow()
})

test('a server that closes the line is called again', async () => {
  const line = open()
  await until(() => line.state.value === 'up')
  io.of('/resident').disconnectSockets()
  await until(() => line.state.value === 'down')
  await until(() => line.state.value === 'up')
})

test('a refused token is told and not tried again until asked to', async () => {
  const line = open('wrong')
  await until(() => typeof line.state.value === 'object')
  expect(line.state.value).toEqual({ refused: { name: 'not_allowed' } })
})

test('a refusal that was lifted lets retry in', async () => {
  refusal = { name: 'sign_in_needed' }
  const line = open()
  await until(() => typeof line.state.value === 'object')
  refusal = null
  line.retry()
  await until(() => line.state.value === 'up')
})

test('a refusal that passes is waited out', async () => {
  refusal = { name: 'unavailable' }
  const line = open()
  await until(() => line.state.value === 'down')
  refusal = null
  await until(() => line.state.value === 'up')
})

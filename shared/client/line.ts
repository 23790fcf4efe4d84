import { type ReadonlySignal, signal } from '@preact/signals'
import { io } from 'socket.io-client'
import { isTemporary, type Refusal } from '../protocol/refusals.ts'
import { onWake } from './wake.ts'

// biome-ignore lint/suspicious/noExplicitAny: the events of a namespace, whatever they carry
type Events = Record<string, (...given: any[]) => void>
type PayloadOf<F> = F extends (payload: infer P, ...rest: never[]) => void ? P : never
type AnswerOf<F> = F extends (payload: never, answer: (given: infer A) => void) => void ? A : never

/** `connecting`: the line has never been up. `refused`: the server refused the connection, and only `retry` tries again. */
export type LineState = 'connecting' | 'up' | 'down' | { readonly refused: Refusal }

/** The live connection to the server. It keeps trying while the page is open. */
export type Line<ToServer extends Events, ToClient extends Events> = {
  readonly state: ReadonlySignal<LineState>
  /** Emits an event and waits for the answer. Rejects at once if the line is not up, when the line is cut, and after
   * `timeoutMs`. The server may or may not have acted, so ask again with the same client id. */
  ask<E extends keyof ToServer & string>(
    event: E,
    payload: PayloadOf<ToServer[E]>,
  ): Promise<AnswerOf<ToServer[E]>>
  /** Emits an event that may be lost (typing). Drops it if the line is not up. */
  tell<E extends keyof ToServer & string>(event: E, payload: PayloadOf<ToServer[E]>): void
  /** Listens to an event. Returns a function that stops listening. */
  on<E extends keyof ToClient & string>(event: E, hear: ToClient[E]): () => void
  /** Tries again now, after a refusal (once signed in again) or instead of waiting for the next attempt. */
  retry(): void
  close(): void
}

export type LineOptions = {
  /** The server's origin. Defaults to the page's own. */
  readonly url?: string
  /** `/resident` or `/staff`. */
  readonly namespace: string
  readonly auth?: Record<string, unknown>
  /** Sends the session cookie to another origin. */
  readonly withCredentials?: boolean
  /** How long to wait for an answer, in milliseconds. */
  readonly timeoutMs?: number
  /** Loads the polling transport, which few need, after the WebSocket has failed. Leave it out where polling is built in. */
  readonly loadPolling?: () => Promise<unknown>
}

const MAX_RECONNECT_DELAY_MS = 5000
const BOTH = ['websocket', 'polling']

/** Returns one to three seconds at random, so that a thousand browsers do not reconnect at the same instant. */
const randomDelayMs = () => 1000 + Math.random() * 2000

/** Opens a line: WebSocket first, polling where a proxy blocks the WebSocket or swallows it silently. */
export function createLine<ToServer extends Events, ToClient extends Events>({
  url = '',
  namespace,
  auth = {},
  withCredentials = false,
  timeoutMs = 10_000,
  loadPolling,
}: LineOptions): Line<ToServer, ToClient> {
  const state = signal<LineState>('connecting')
  const socket = io(url + namespace, {
    auth,
    withCredentials,
    forceNew: true,
    transports: loadPolling ? ['websocket'] : BOTH,
    tryAllTransports: true,
    timeout: 8000,
    reconnectionDelay: 500,
    reconnectionDelayMax: MAX_RECONNECT_DELAY_MS,
  })
  let order = BOTH
  let lastPacketAt = 0
  let triedAt = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  const notePacket = () => {
    lastPacketAt = Date.now()
  }

  const restart = () => {
    clearTimeout(timer)
    triedAt = Date.now()
    socket.disconnect().connect()
  }
  /** Socket.IO does not reconnect by itself after the server has closed or refused the line. */
  const restartIn = (delayMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(restart, delayMs)
  }

  socket.io.on('ping', notePacket)
  socket.io.on('packet', notePacket)
  socket.io.on('reconnect_attempt', () => {
    triedAt = Date.now()
  })
  socket.on('connect', () => {
    clearTimeout(timer)
    state.value = 'up'
  })
  socket.on('disconnect', reason => {
    state.value = 'down'
    if (reason === 'io server disconnect') restartIn(randomDelayMs())
  })
  socket.on('connect_error', error => {
    const refusal = (error as { data?: { refusal?: Refusal } }).data?.refusal
    if (refusal && !isTemporary(refusal)) {
      state.value = { refused: refusal }
      return
    }
    state.value = 'down'
    // Something swallows the WebSocket silently: from now on try polling first.
    if (error.message === 'timeout') order = ['polling', 'websocket']
    const useOrder = () => {
      socket.io.opts.transports = order
    }
    if (loadPolling) loadPolling().then(useOrder, () => {})
    else useOrder()
    const seconds = refusal?.name === 'too_often' ? refusal.retryAfterSeconds : 0
    if (!socket.active) restartIn(Math.max(seconds * 1000, randomDelayMs()))
  })

  const stopWaking = onWake(() => {
    if (state.value === 'down' && Date.now() - triedAt > 1000) restart()
  })

  return {
    state,
    async ask(event, payload) {
      if (!socket.connected) throw new Error('The line is down.')
      const askedAt = Date.now()
      try {
        return await socket.timeout(timeoutMs).emitWithAck(event, payload)
      } catch (error) {
        // No packet since then means a half-open line. A slow server still answers pings, so its line stays.
        if (socket.connected && lastPacketAt < askedAt) restart()
        throw error
      }
    },
    tell(event, payload) {
      if (socket.connected) socket.volatile.emit(event, payload)
    },
    on(event, hear) {
      const listener = hear as (...given: unknown[]) => void
      socket.on(event as string, listener)
      return () => socket.off(event as string, listener)
    },
    retry: restart,
    close() {
      clearTimeout(timer)
      stopWaking()
      socket.disconnect()
    },
  }
}

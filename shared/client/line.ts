import { type ReadonlySignal, signal } from '@preact/signals'
import { io } from 'socket.io-client'
import { isTemporary, type Refusal } from '../protocol/refusals.ts'
import { onWake } from './wake.ts'

// biome-ignore lint/suspicious/noExplicitAny: the events of a namespace, whatever they carry
type Events = Record<string, (...given: any[]) => void>
type Payload<F> = F extends (payload: infer P, ...rest: never[]) => void ? P : never
type Answered<F> = F extends (payload: never, answer: (given: infer A) => void) => void ? A : never

/** `connecting`: never been up. `refused`: the server will not have us; only `retry` asks again. */
export type LineState = 'connecting' | 'up' | 'down' | { readonly refused: Refusal }

/** The live link to the server: it keeps trying for as long as the page is open. */
export type Line<ToServer extends Events, ToClient extends Events> = {
  readonly state: ReadonlySignal<LineState>
  /** Emits and waits for the answer. Rejects at once when the line is not up, when it is cut, and after 10 seconds:
   * the server may or may not have done it, so ask again with the same client id. */
  ask<E extends keyof ToServer & string>(
    event: E,
    payload: Payload<ToServer[E]>,
  ): Promise<Answered<ToServer[E]>>
  /** Emits what may be lost (typing). Dropped when the line is not up. */
  tell<E extends keyof ToServer & string>(event: E, payload: Payload<ToServer[E]>): void
  /** Returns the way to stop listening. */
  on<E extends keyof ToClient & string>(event: E, hear: ToClient[E]): () => void
  /** Tries again now: after a refusal (signed in again) or instead of waiting for the next attempt. */
  retry(): void
  close(): void
}

export type LineOptions = {
  /** The server's origin; the page's own where left out. */
  readonly url?: string
  /** `/resident` or `/staff`. */
  readonly namespace: string
  readonly auth?: Record<string, unknown>
  /** Sends the session cookie to another origin. */
  readonly withCredentials?: boolean
  /** How long an answer may take. */
  readonly patienceMs?: number
  /** Brings polling, which few need, once the WebSocket did not come through. Where left out it is there already. */
  readonly bringPolling?: () => Promise<unknown>
}

const LONGEST_WAIT_MS = 5000
const BOTH = ['websocket', 'polling']

/** One to three seconds: a thousand browsers do not all come back in the same instant. */
const spread = () => 1000 + Math.random() * 2000

/** WebSocket first; polling where a proxy blocks it, also where it swallows it without a word. */
export function createLine<ToServer extends Events, ToClient extends Events>({
  url = '',
  namespace,
  auth = {},
  withCredentials = false,
  patienceMs = 10_000,
  bringPolling,
}: LineOptions): Line<ToServer, ToClient> {
  const state = signal<LineState>('connecting')
  const socket = io(url + namespace, {
    auth,
    withCredentials,
    forceNew: true,
    transports: bringPolling ? ['websocket'] : BOTH,
    tryAllTransports: true,
    timeout: 8000,
    reconnectionDelay: 500,
    reconnectionDelayMax: LONGEST_WAIT_MS,
  })
  let order = BOTH
  let heardAt = 0
  let triedAt = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    heardAt = Date.now()
  }

  const restart = () => {
    clearTimeout(timer)
    triedAt = Date.now()
    socket.disconnect().connect()
  }
  /** Socket.IO does not come back by itself when the server closed the line or refused it. */
  const restartIn = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(restart, milliseconds)
  }

  socket.io.on('ping', heard)
  socket.io.on('packet', heard)
  socket.io.on('reconnect_attempt', () => {
    triedAt = Date.now()
  })
  socket.on('connect', () => {
    clearTimeout(timer)
    state.value = 'up'
  })
  socket.on('disconnect', reason => {
    state.value = 'down'
    if (reason === 'io server disconnect') restartIn(spread())
  })
  socket.on('connect_error', error => {
    const refusal = (error as { data?: { refusal?: Refusal } }).data?.refusal
    if (refusal && !isTemporary(refusal)) {
      state.value = { refused: refusal }
      return
    }
    state.value = 'down'
    // Swallowed without a word: from now on polling goes first.
    if (error.message === 'timeout') order = ['polling', 'websocket']
    const use = () => {
      socket.io.opts.transports = order
    }
    if (bringPolling) bringPolling().then(use, () => {})
    else use()
    const seconds = refusal?.name === 'too_often' ? refusal.retryAfterSeconds : 0
    if (!socket.active) restartIn(Math.max(seconds * 1000, spread()))
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
        return await socket.timeout(patienceMs).emitWithAck(event, payload)
      } catch (error) {
        // Nothing at all heard since: a half-open line. A slow server still answers pings and is left alone.
        if (socket.connected && heardAt < askedAt) restart()
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

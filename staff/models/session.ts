import { type ReadonlySignal, signal } from '@preact/signals'
import type { Me } from '../../shared/protocol/http.ts'
import type { EndReason, LastAdviser } from './last-adviser.ts'

/** The state of the session. `ended`: why it ended by itself, which the page says when it asks to sign in again. */
type SessionState =
  | { readonly at: 'checking' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'out'; readonly ended: EndReason }
  | { readonly at: 'in'; readonly me: Me }

export type SignInAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'wrong' | 'unreachable' }
  /** `seconds`: how long to wait, or null when the server did not say. */
  | { readonly ok: false; readonly why: 'too_often'; readonly seconds: number | null }

export type Session = {
  readonly state: ReadonlySignal<SessionState>
  /** Asks the server who is signed in. Retries by itself while the server cannot be reached. */
  check(): Promise<void>
  signIn(email: string, password: string): Promise<SignInAnswer>
  /** True when the server has ended the session. False when it could not be reached: the adviser is still signed in. */
  signOut(): Promise<boolean>
  /** Call it when the server has refused the session: the page then asks to sign in again. */
  ended(): void
  close(): void
}

type SessionOptions = {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly lastAdviser: LastAdviser
  /** The wait before an unreachable server is asked again. */
  readonly retryAfterMs?: number
}

const DEFAULT_RETRY_MS = 3000

/** The adviser's session. The server's cookie holds it, so the page never holds a secret. */
export function createSession({
  fetch,
  lastAdviser,
  retryAfterMs = DEFAULT_RETRY_MS,
}: SessionOptions): Session {
  const state = signal<SessionState>({ at: 'checking' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const post = (path: string, body: object) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null)

  async function check() {
    clearTimeout(timer)
    const answer = await fetch('/api/staff/me').catch(() => null)
    if (closed) return
    if (answer?.ok) {
      const me = (await answer.json()) as Me
      state.value = { at: 'in', me }
    } else if (answer?.status === 401) {
      if (state.value.at !== 'out') state.value = { at: 'out', ended: lastAdviser.endReason() }
    } else {
      if (state.value.at === 'checking') state.value = { at: 'unreachable' }
      timer = setTimeout(check, retryAfterMs)
    }
  }

  return {
    state,
    check,
    async signIn(email, password) {
      const answer = await post('/api/auth/sign-in/email', { email, password })
      if (answer === null || answer.status >= 500) return { ok: false, why: 'unreachable' }
      if (answer.status === 429)
        return { ok: false, why: 'too_often', seconds: readRetryAfter(answer.headers) }
      if ([400, 401, 422].includes(answer.status)) return { ok: false, why: 'wrong' }
      if (!answer.ok) return { ok: false, why: 'unreachable' }
      await check()
      return state.value.at === 'in' ? { ok: true } : { ok: false, why: 'unreachable' }
    },
    async signOut() {
      const answer = await post('/api/auth/sign-out', {})
      if (!answer || answer.status >= 500) return false
      lastAdviser.forget()
      state.value = { at: 'out', ended: null }
      return true
    },
    ended() {
      if (state.value.at === 'in') state.value = { at: 'out', ended: lastAdviser.endReason() ?? 'other' }
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** The seconds to wait before the next attempt, or null. */
function readRetryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? headers.get('x-retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null
}

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Me } from '../../shared/protocol/http.ts'
import type { Ended, LastHere } from './last-here.ts'

/** Who is at the desk. `ended`: the session stopped by itself, so the adviser is told why and asked again. */
type SessionState =
  | { readonly at: 'checking' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'out'; readonly ended: Ended }
  | { readonly at: 'in'; readonly me: Me }

export type SignInAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'wrong' | 'unreachable' }
  /** `seconds`: how long to wait, null where the server did not say. */
  | { readonly ok: false; readonly why: 'too_often'; readonly seconds: number | null }

export type Session = {
  readonly state: ReadonlySignal<SessionState>
  /** Asks the server who is signed in. Tries again by itself while the server cannot be reached. */
  check(): Promise<void>
  signIn(email: string, password: string): Promise<SignInAnswer>
  /** True when the server has ended the session; false when it could not be reached: the adviser is still in. */
  signOut(): Promise<boolean>
  /** The server has refused the session: from now on the page asks to sign in again. */
  ended(): void
  close(): void
}

type Options = {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly lastHere: LastHere
  /** Milliseconds until an unreachable server is asked again. */
  readonly retryAfter?: number
}

const DEFAULT_RETRY = 3000

/** The adviser's session. It lives in the server's cookie: this page never holds a secret. */
export function createSession({ fetch, lastHere, retryAfter = DEFAULT_RETRY }: Options): Session {
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
      if (state.value.at !== 'out') state.value = { at: 'out', ended: lastHere.ended() }
    } else {
      if (state.value.at === 'checking') state.value = { at: 'unreachable' }
      timer = setTimeout(check, retryAfter)
    }
  }

  return {
    state,
    check,
    async signIn(email, password) {
      const answer = await post('/api/auth/sign-in/email', { email, password })
      if (answer === null || answer.status >= 500) return { ok: false, why: 'unreachable' }
      if (answer.status === 429) return { ok: false, why: 'too_often', seconds: waitOf(answer.headers) }
      if ([400, 401, 422].includes(answer.status)) return { ok: false, why: 'wrong' }
      if (!answer.ok) return { ok: false, why: 'unreachable' }
      await check()
      return state.value.at === 'in' ? { ok: true } : { ok: false, why: 'unreachable' }
    },
    async signOut() {
      const answer = await post('/api/auth/sign-out', {})
      if (!answer || answer.status >= 500) return false
      lastHere.left()
      state.value = { at: 'out', ended: null }
      return true
    },
    ended() {
      if (state.value.at === 'in') state.value = { at: 'out', ended: lastHere.ended() ?? 'other' }
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

function waitOf(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? headers.get('x-retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null
}

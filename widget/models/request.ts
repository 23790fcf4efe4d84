import type { Refused } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'

export type Fetch = typeof fetch
/** The server's answer: a value or a refusal. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

const TIMEOUT_MS = 15_000

/** Sends a GET, or a POST if there is a body. Rejects if no answer of our server comes: no network, a timeout of 15 seconds,
 * or a proxy's own error page. */
export async function request<T>(
  url: string,
  { fetch, body }: { fetch: Fetch; body?: unknown },
): Promise<Answer<T>> {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(), TIMEOUT_MS)
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      signal: control.signal,
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const value: unknown = await answer.json()
    if (answer.ok) return { ok: true, value: value as T }
    const { refusal } = value as Partial<Refused>
    if (!refusal) throw new Error(`${answer.status} from ${url}`)
    return { ok: false, refusal }
  } finally {
    clearTimeout(timer)
  }
}

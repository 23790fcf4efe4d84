import * as v from 'valibot'
import {
  isTranslatable,
  type PendingTranslation,
  STAFF_LANGUAGE,
} from '../../shared/domain/conversation/translation.ts'

/** A translation server with LibreTranslate's HTTP interface. */
export type TranslatorSettings = {
  /** Without a trailing slash. */
  readonly url: string
  readonly key: string | null
}

/** The result of one attempt. `later`: worth another attempt (`afterMs`: when the server said). `never`: it refuses this
 * text or language. */
type TranslationResult =
  | { readonly result: 'text'; readonly text: string }
  | { readonly result: 'later'; readonly afterMs: number | null }
  | { readonly result: 'never' }

export type Translator = {
  /** True if the server translates both ways between this language and the advisers' own. False until it has listed its
   * languages. */
  canTranslate(language: string): boolean
  /** Asks the server for its languages. False: it did not answer, and the last list stays. Never rejects. */
  askLanguages(): Promise<boolean>
  /** Never rejects. */
  translate(wanted: PendingTranslation): Promise<TranslationResult>
  /** Aborts requests in progress. */
  close(): void
}

/** How long one answer may take. */
const ANSWER_TIMEOUT_MS = 10_000
/** A message of 4,000 characters, translated and escaped, stays far below this. */
const MAX_ANSWER_BYTES = 200_000

const languageList = v.array(v.object({ code: v.string(), targets: v.optional(v.array(v.string())) }))
const translation = v.object({ translatedText: v.string() })

/** Translates with the operator's translation server. It sends the words to translate and nothing else of a conversation. */
export function createTranslator(
  { url, key }: TranslatorSettings,
  timeoutMs: number = ANSWER_TIMEOUT_MS,
): Translator {
  const closing = new AbortController()
  let languages: ReadonlySet<string> = new Set()

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      // The words go to the operator's server and nowhere else.
      redirect: 'error',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
    })

  return {
    canTranslate: language => languages.has(language),
    async askLanguages() {
      try {
        const answer = await ask('/languages')
        const list = v.safeParse(languageList, await bodyOf(answer))
        if (!answer.ok || !list.success) return false
        const pairs = new Map(list.output.map(({ code, targets }) => [code, targets]))
        const isOffered = (from: string, to: string) =>
          pairs.has(from) && pairs.has(to) && (pairs.get(from)?.includes(to) ?? true)
        const codes = [...pairs.keys()].filter(isTranslatable)
        languages = new Set(
          codes.filter(code => isOffered(code, STAFF_LANGUAGE) && isOffered(STAFF_LANGUAGE, code)),
        )
        return true
      } catch {
        return false
      }
    },
    async translate({ text, from, to }) {
      try {
        const answer = await ask('/translate', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            q: text,
            source: from,
            target: to,
            format: 'text',
            ...(key === null ? {} : { api_key: key }),
          }),
        })
        if (!answer.ok) {
          await answer.body?.cancel()
          return resultOfStatus(answer)
        }
        const parsed = v.safeParse(translation, await bodyOf(answer))
        return parsed.success && parsed.output.translatedText.trim() !== ''
          ? { result: 'text', text: parsed.output.translatedText }
          : { result: 'never' }
      } catch {
        return { result: 'later', afterMs: null }
      }
    },
    close: () => closing.abort(),
  }
}

/** A rate limit, an overloaded server and a wrong key may pass, so the text is tried again. Any other refusal is of this
 * text or language and is final. */
function resultOfStatus({ status, headers }: Response): TranslationResult {
  if (status !== 429 && status !== 403 && status !== 408 && status < 500) return { result: 'never' }
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return { result: 'later', afterMs: seconds > 0 && seconds <= 3600 ? seconds * 1000 : null }
}

/** Reads the answer's JSON.
 * @throws Error if it is longer than any genuine answer */
async function bodyOf({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_ANSWER_BYTES) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

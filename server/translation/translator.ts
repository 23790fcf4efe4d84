import * as v from 'valibot'
import {
  isTranslatable,
  type PendingTranslation,
  STAFF_LANGUAGE,
} from '../../shared/domain/conversation/translation.ts'

/** Where a machine translates: a server that speaks LibreTranslate's wire. */
export type TranslatorSettings = {
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string | null
}

/** What came of one try. `later`: it may work in a while (`afterMs`: the server said when); `never`: not this text. */
type Attempt =
  | { readonly came: 'text'; readonly text: string }
  | { readonly came: 'later'; readonly afterMs: number | null }
  | { readonly came: 'never' }

export type Translator = {
  /** Both ways between this language and the advisers' own; false until the server has said what it can. */
  knows(language: string): boolean
  /** Asks the server which languages it has; false when it did not say: what was known stays. Never rejects. */
  askLanguages(): Promise<boolean>
  /** Never rejects. */
  translate(wanted: PendingTranslation): Promise<Attempt>
  /** Gives up what is under way. */
  close(): void
}

/** So long may one answer take, in milliseconds. */
const PATIENCE_MS = 10_000
/** A message of 4,000 characters, translated and escaped, stays far below this. */
const LARGEST_ANSWER_BYTES = 200_000

const languageList = v.array(v.object({ code: v.string(), targets: v.optional(v.array(v.string())) }))
const translation = v.object({ translatedText: v.string() })

/** Sends words of a conversation, and nothing else of it, to the translator that the operator has chosen. */
export function createTranslator(
  { url, key }: TranslatorSettings,
  patienceMs: number = PATIENCE_MS,
): Translator {
  const closing = new AbortController()
  let known: ReadonlySet<string> = new Set()

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      // The words go where the operator has said, and nowhere else.
      redirect: 'error',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(patienceMs)]),
    })

  return {
    knows: language => known.has(language),
    async askLanguages() {
      try {
        const answer = await ask('/languages')
        const list = v.safeParse(languageList, await bodyOf(answer))
        if (!answer.ok || !list.success) return false
        const pairs = new Map(list.output.map(({ code, targets }) => [code, targets]))
        const leads = (from: string, to: string) =>
          pairs.has(from) && pairs.has(to) && (pairs.get(from)?.includes(to) ?? true)
        const codes = [...pairs.keys()].filter(isTranslatable)
        known = new Set(codes.filter(code => leads(code, STAFF_LANGUAGE) && leads(STAFF_LANGUAGE, code)))
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
          return refusalOf(answer)
        }
        const said = v.safeParse(translation, await bodyOf(answer))
        return said.success && said.output.translatedText.trim() !== ''
          ? { came: 'text', text: said.output.translatedText }
          : { came: 'never' }
      } catch {
        return { came: 'later', afterMs: null }
      }
    },
    close: () => closing.abort(),
  }
}

/** Too often, too busy, or a key that the operator may yet mend: later. A text or a language it will not take: never. */
function refusalOf({ status, headers }: Response): Attempt {
  if (status !== 429 && status !== 403 && status !== 408 && status < 500) return { came: 'never' }
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return { came: 'later', afterMs: seconds > 0 && seconds <= 3600 ? seconds * 1000 : null }
}

/** The answer's JSON, read only as far as any honest answer goes. */
async function bodyOf({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > LARGEST_ANSWER_BYTES) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

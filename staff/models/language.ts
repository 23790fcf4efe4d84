import { type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { createWords, type KeyOf, type Words } from '../../shared/client/words.ts'
import type { StaffWords as WordsAnswer } from '../../shared/protocol/http.ts'

export type StaffKey = KeyOf<typeof import('../../locales/en/staff.json')>
export type StaffText = Words<StaffKey>

/** The languages of the staff page itself. Residents have many more. */
const PAGE_LANGUAGES = ['cy', 'en'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

export type Language = {
  /** Null until the first words have arrived. */
  readonly text: ReadonlySignal<StaffText | null>
  /** Changes the page's words and nothing else, and stores the choice on this device. False, with the old words in place,
   * when the new ones did not arrive. */
  choose(language: PageLanguage): Promise<boolean>
  /** Fetches the words of the stored language and retries until they arrive. */
  start(): Promise<void>
  close(): void
}

type LanguageOptions = {
  readonly fetch: (path: string) => Promise<Response>
  readonly store: TextStorage
  /** The browser's languages, best first: `navigator.languages`. */
  readonly preferred: readonly string[]
  /** The wait before an unreachable server is asked again. */
  readonly retryAfterMs?: number
}

const KEY = 'language'
const DEFAULT_RETRY_MS = 3000

/** The staff page's own language, which the sign-in page needs too. */
export function createLanguage({
  fetch,
  store,
  preferred,
  retryAfterMs = DEFAULT_RETRY_MS,
}: LanguageOptions): Language {
  const text = signal<StaffText | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let choice = 0

  async function load(language: PageLanguage): Promise<boolean> {
    choice += 1
    const mine = choice
    const answer = await fetch(`/api/staff/words?lang=${language}`).catch(() => null)
    if (!answer?.ok) return false
    const { language: given, words } = (await answer.json()) as WordsAnswer
    // After two presses the last choice counts, whichever answer arrives last.
    if (!closed && mine === choice) text.value = createWords<never, StaffKey>(given, words)
    return true
  }

  return {
    text,
    async choose(language) {
      store.set(KEY, language)
      return load(language)
    },
    async start() {
      const stored = store.get(KEY)
      const language = [stored ?? '', ...preferred].map(pageLanguageOf).find(code => code !== null) ?? 'en'
      if (closed || (await load(language))) return
      await new Promise(done => {
        timer = setTimeout(done, retryAfterMs)
      })
      await this.start()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** The page language of a language tag: "cy-GB" is Welsh. Null when the page has none. */
function pageLanguageOf(tag: string): PageLanguage | null {
  const base = tag.toLowerCase().split('-')[0]
  return PAGE_LANGUAGES.find(language => language === base) ?? null
}

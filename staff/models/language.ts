import { type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { createWords, type KeyOf, type Words } from '../../shared/client/words.ts'
import type { StaffWords as WordsAnswer } from '../../shared/protocol/http.ts'

export type StaffKey = KeyOf<typeof import('../../locales/en/staff.json')>
export type StaffText = Words<StaffKey>

/** The languages of the staff page itself; residents have many more. */
const PAGE_LANGUAGES = ['cy', 'en'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

export type Language = {
  /** Null until the first words have come. */
  readonly text: ReadonlySignal<StaffText | null>
  /** Changes the page's words and nothing else; remembered on this device. Keeps the old ones if none come. */
  choose(language: PageLanguage): Promise<boolean>
  /** Fetches the words of the remembered language, again and again until they come. */
  start(): Promise<void>
  close(): void
}

type Options = {
  readonly fetch: (path: string) => Promise<Response>
  readonly store: TextStorage
  /** What the browser asks for, best first: `navigator.languages`. */
  readonly preferred: readonly string[]
  /** Milliseconds until an unreachable server is asked again. */
  readonly retryAfter?: number
}

const KEY = 'language'
const DEFAULT_RETRY = 3000

/** The staff page's own language, also before sign-in. */
export function createLanguage({ fetch, store, preferred, retryAfter = DEFAULT_RETRY }: Options): Language {
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
    // Pressed twice: the last choice stands, whichever answer comes last.
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
      const language = [stored ?? '', ...preferred].map(known).find(code => code !== null) ?? 'en'
      if (closed || (await load(language))) return
      await new Promise(done => {
        timer = setTimeout(done, retryAfter)
      })
      await this.start()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** "cy-GB" is Welsh. Null: not a language of this page. */
function known(tag: string): PageLanguage | null {
  const base = tag.toLowerCase().split('-')[0]
  return PAGE_LANGUAGES.find(language => language === base) ?? null
}

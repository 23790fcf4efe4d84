import { type ReadonlySignal, signal } from '@preact/signals'

/** A part of the panel that is fetched when it is asked for: its code, with its style sheet, and its words. */
export type Part<Code> = {
  /** Null until code and words are here. */
  readonly code: ReadonlySignal<Code | null>
  /** It could not be fetched. Asking again tries again. */
  readonly failed: ReadonlySignal<boolean>
  /** Fetches the part once. Answers null where it cannot be fetched; never rejects. */
  load(): Promise<Code | null>
}

export type PartOptions<Code> = {
  readonly load: () => Promise<Code>
  /** Fetches its words; rejects where they cannot be fetched. */
  readonly words: () => Promise<unknown>
  /** Draws with its style sheet from now on. */
  readonly css: (code: Code) => void
}

export function createPart<Code>({ load, words, css }: PartOptions<Code>): Part<Code> {
  const code = signal<Code | null>(null)
  const failed = signal(false)
  let loading: Promise<Code | null> | null = null
  async function fetchAll() {
    failed.value = false
    try {
      const [fetched] = await Promise.all([load(), words()])
      css(fetched)
      code.value = fetched
    } catch {
      failed.value = true
      loading = null
    }
    return code.peek()
  }
  return {
    code,
    failed,
    load() {
      loading ??= fetchAll()
      return loading
    },
  }
}

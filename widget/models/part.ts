import { type ReadonlySignal, signal } from '@preact/signals'

/** A part of the panel that is fetched on demand: its code, its style sheet and its words. */
export type Part<Code> = {
  /** Null until code and words have been fetched. */
  readonly code: ReadonlySignal<Code | null>
  /** True after the part could not be fetched. `load` tries again. */
  readonly failed: ReadonlySignal<boolean>
  /** Fetches the part once. Resolves to null if it cannot be fetched; never rejects. */
  load(): Promise<Code | null>
}

export type PartOptions<Code> = {
  readonly load: () => Promise<Code>
  /** Fetches the words. Rejects if they cannot be fetched. */
  readonly words: () => Promise<unknown>
  /** Applies the part's style sheet. */
  readonly css: (code: Code) => void
}

/** Creates a part that is not fetched yet. */
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
      // The language may have changed while the words were on their way.
      if (code.peek()) void words().catch(() => {})
      loading ??= fetchAll()
      return loading
    },
  }
}

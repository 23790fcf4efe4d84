import { type ReadonlySignal, signal } from '@preact/signals'

export type MyLanguages = {
  /** Best first. */
  readonly list: ReadonlySignal<readonly string[]>
  readonly speaks: (language: string) => boolean
  /** True when the server has kept them: from then on the queue and the residents know. */
  save(languages: readonly string[]): Promise<boolean>
}

/** The languages that the adviser answers in, changed by themself alone. */
export function createMyLanguages(
  first: readonly string[],
  put: (languages: readonly string[]) => Promise<readonly string[]>,
): MyLanguages {
  const list = signal(first)
  return {
    list,
    speaks: language => list.value.includes(language),
    async save(languages) {
      const kept = await put(languages).catch(() => null)
      if (kept) list.value = kept
      return kept !== null
    },
  }
}

import { type ReadonlySignal, signal } from '@preact/signals'

export type MyLanguages = {
  /** The codes, best first. */
  readonly list: ReadonlySignal<readonly string[]>
  readonly speaks: (language: string) => boolean
  /** Stores them on the server, which tells the queue and residents. True when that worked. */
  save(languages: readonly string[]): Promise<boolean>
}

/** The languages that the adviser answers in. Only the adviser changes them. */
export function createMyLanguages(
  initial: readonly string[],
  saveLanguages: (languages: readonly string[]) => Promise<readonly string[]>,
): MyLanguages {
  const list = signal(initial)
  return {
    list,
    speaks: language => list.value.includes(language),
    async save(languages) {
      const stored = await saveLanguages(languages).catch(() => null)
      if (stored) list.value = stored
      return stored !== null
    },
  }
}

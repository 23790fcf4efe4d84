import { effect, type Signal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'

/** A field of a form, with what it holds before anybody has filled it in. */
export type Keep = <T>(name: string, first: T) => Signal<T>

/** What is half filled in at the forms of one conversation. Kept in the tab as a draft is: it outlives another
 * conversation, a reload, and the end of a session (WCAG 2.2.5). */
export type FormDraft = {
  /** One field, by its form and its name: the same signal whenever it is asked for. */
  readonly field: Keep
  /** The form is sent or given up: its fields are as they were at first. */
  clear(form: string): void
  /** Something is filled in at some form. */
  begun(): boolean
  close(): void
}

type Field = { readonly signal: Signal<unknown>; readonly first: unknown; readonly stop: () => void }

export function createFormDraft(store: TextStorage): FormDraft {
  const fields = new Map<string, Field>()
  return {
    field<T>(name: string, first: T) {
      const known = fields.get(name)
      if (known) return known.signal as Signal<T>
      const made = signal<T>(readJson<T>(store, name) ?? first)
      const stop = effect(() => writeJson(store, name, made.value === first ? null : made.value))
      fields.set(name, { signal: made as Signal<unknown>, first, stop })
      return made
    },
    clear(form) {
      for (const [name, field] of fields) if (name.startsWith(`${form}.`)) field.signal.value = field.first
    },
    begun: () => store.keys().some(name => name.includes('.')),
    close() {
      for (const { stop } of fields.values()) stop()
    },
  }
}

import { effect, type Signal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'

/** Returns a field of a form by its name. `initial`: its value until somebody changes it. */
export type DraftField = <T>(name: string, initial: T) => Signal<T>

/** The half-filled forms of one conversation. The tab stores them like the draft of a reply: they outlast a look at another
 * conversation, a reload and the end of a session (WCAG 2.2.5). */
export type FormDraft = {
  /** One field, named `form.field`. Every call with the same name returns the same signal. */
  readonly field: DraftField
  /** Resets the fields of a form. Call it when the form is sent or abandoned. */
  clear(form: string): void
  /** True when any form holds something. */
  hasContent(): boolean
  close(): void
}

type Field = { readonly signal: Signal<unknown>; readonly initial: unknown; readonly stop: () => void }

export function createFormDraft(store: TextStorage): FormDraft {
  const fields = new Map<string, Field>()
  return {
    field<T>(name: string, initial: T) {
      const known = fields.get(name)
      if (known) return known.signal as Signal<T>
      const created = signal<T>(readJson<T>(store, name) ?? initial)
      const stop = effect(() => writeJson(store, name, created.value === initial ? null : created.value))
      fields.set(name, { signal: created as Signal<unknown>, initial, stop })
      return created
    },
    clear(form) {
      for (const [name, field] of fields) if (name.startsWith(`${form}.`)) field.signal.value = field.initial
    },
    hasContent: () => store.keys().some(name => name.includes('.')),
    close() {
      for (const { stop } of fields.values()) stop()
    },
  }
}

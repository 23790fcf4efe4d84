import { uuid } from '../../shared/client/uuid.ts'
import type { FieldValues } from '../../shared/domain/contact/fields.ts'
import { type FormKind, keyOf } from '../kept.ts'
import type { Store } from '../models/store.ts'

/** What has been filled in and not yet sent, through a reload. Kept in memory alone until the resident has pressed Send
 * or has a conversation on this device: nothing is stored before (E6). It goes with the tab. */
export type Draft = {
  readonly values: FieldValues
  /** The secret id of this kind's contact: the same one until it has been answered, so that a retry is no second. */
  startOf(kind: FormKind): string
  change(values: FieldValues): void
  /** Send was pressed: from here on it may be kept. */
  pressed(): void
  /** It has arrived: what is about the person stays for the next form, what was said goes. */
  sent(kind: FormKind): FieldValues
  forget(): void
}

type Saved = { values: FieldValues; starts: { [kind in FormKind]?: string } }

/** Asked once, whatever is sent next (WCAG 3.3.7). */
const OF_THE_PERSON = ['name', 'phone', 'email', 'address'] as const

export function createDraft(association: string, store: Store, session: Storage | null): Draft {
  const key = `${keyOf(association)}:form`
  const saved = load(session, key)
  let { values, starts } = saved ?? { values: {}, starts: {} }
  let mayKeep = saved !== null
  const { name } = store.kept.peek()
  if (!values.name && name) values = { ...values, name }

  const save = () => {
    const { token, contacts = [] } = store.kept.peek()
    if (!mayKeep && !token && contacts.length === 0) return
    try {
      session?.setItem(key, JSON.stringify({ values, starts }))
    } catch {
      // Blocked or full: it stays in memory while the page is open.
    }
  }
  return {
    get values() {
      return values
    },
    startOf(kind) {
      starts = { ...starts, [kind]: starts[kind] ?? uuid() }
      return starts[kind] as string
    },
    change(next) {
      values = next
      save()
    },
    pressed() {
      mayKeep = true
      save()
    },
    sent(kind) {
      const { [kind]: _, ...others } = starts
      starts = others
      const kept = OF_THE_PERSON.flatMap(field => (values[field] ? [[field, values[field]]] : []))
      values = Object.fromEntries(kept)
      save()
      return values
    },
    forget() {
      values = {}
      starts = {}
      mayKeep = false
      try {
        session?.removeItem(key)
      } catch {
        // Blocked: there is nothing to forget.
      }
    },
  }
}

function load(session: Storage | null, key: string): Saved | null {
  try {
    const { values, starts } = JSON.parse(session?.getItem(key) ?? '') as Saved
    return { values: { ...values }, starts: { ...starts } }
  } catch {
    return null
  }
}

import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import { uuid } from '../../shared/client/uuid.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
import { keyOf } from '../device-record.ts'
import type { Store } from '../models/store.ts'

/** The answers that are not sent yet, which survive a reload of this tab. They stay in memory only until the resident has
 * pressed Send or has a conversation on this device: nothing is stored before that (E6). */
export type Draft = {
  readonly values: FieldValues
  /** Returns the secret id of the next enquiry of this kind. It stays the same until the server has answered, so that a retry
   * creates no second enquiry. */
  startOf(kind: FormKind): string
  /** Takes the current answers. */
  change(values: FieldValues): void
  /** Stores the answers, now and at each change, because the resident has pressed Send. */
  store(): void
  /** Clears a draft that has arrived, and returns the answers about the person, which stay for the next form. */
  sent(kind: FormKind): FieldValues
  /** Clears everything. */
  forget(): void
}

type StoredDraft = { values: FieldValues; starts: { [kind in FormKind]?: string } }

/** Fields about the person, which are asked for only once (WCAG 3.3.7). */
const PERSONAL_FIELDS = ['name', 'phone', 'email', 'address'] as const

export function createDraft(association: string, store: Store, session: TextStorage): Draft {
  const key = `${keyOf(association)}:form`
  const stored = readJson<Partial<StoredDraft>>(session, key)
  let { values = {}, starts = {} } = stored ?? {}
  let mayStore = stored !== null
  const { name } = store.record.peek()
  if (!values.name && name) values = { ...values, name }

  const save = () => {
    const { token, contacts = [] } = store.record.peek()
    if (!mayStore && !token && contacts.length === 0) return
    writeJson(session, key, { values, starts } satisfies StoredDraft)
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
    store() {
      mayStore = true
      save()
    },
    sent(kind) {
      const { [kind]: _, ...others } = starts
      starts = others
      const personal = PERSONAL_FIELDS.flatMap(field => (values[field] ? [[field, values[field]]] : []))
      values = Object.fromEntries(personal)
      save()
      return values
    },
    forget() {
      values = {}
      starts = {}
      mayStore = false
      session.set(key, null)
    },
  }
}

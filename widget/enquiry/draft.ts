import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import { uuid } from '../../shared/client/uuid.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import { type FormKind, keyOf } from '../device-record.ts'
import type { Store } from '../models/store.ts'

/** What has been filled in and not yet sent, through a reload. DeviceRecord in memory alone until the resident has pressed Send
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

export function createDraft(association: string, store: Store, session: TextStorage): Draft {
  const key = `${keyOf(association)}:form`
  const saved = readJson<Partial<Saved>>(session, key)
  let { values = {}, starts = {} } = saved ?? {}
  let mayStore = saved !== null
  const { name } = store.record.peek()
  if (!values.name && name) values = { ...values, name }

  const save = () => {
    const { token, contacts = [] } = store.record.peek()
    if (!mayStore && !token && contacts.length === 0) return
    writeJson(session, key, { values, starts } satisfies Saved)
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
      mayStore = true
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
      mayStore = false
      session.set(key, null)
    },
  }
}

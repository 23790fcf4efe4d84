import { type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import type { Field, FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
import type { EnquiryBody } from '../../shared/protocol/commands.ts'
import type { Started } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import { type Fetch, request } from '../models/request.ts'
import type { Store } from '../models/store.ts'
import { type Answers, createAnswers } from './answers.ts'
import { createDraft } from './draft.ts'

/** The form for enquiries of every kind. */
export type FormModel = {
  readonly answers: Answers
  /** `failed`: no answer came. Trying again creates no second enquiry. */
  readonly state: ReadonlySignal<'ready' | 'sending' | 'failed' | { readonly refused: Refusal }>
  /** Prepares for a form being opened: the answers stay, the problems go. */
  open(): void
  /** Sends the form. Resolves to the sent answers and the server's answer, or to null; `answers.problems` or `state` then
   * says why. */
  submit(
    kind: FormKind,
    fields: readonly Field[],
    language: string,
  ): Promise<{ readonly started: Started; readonly sent: FieldValues } | null>
  /** Clears the answers and the stored draft. */
  forget(): void
}

export type FormOptions = {
  readonly origin: string
  readonly association: string
  readonly store: Store
  readonly session: TextStorage
  readonly fetch: Fetch
  /** The address of the page without query or fragment, cut to the length that the server accepts. */
  readonly page: string
}

/** Creates the form. It checks the answers by the server's rules, and sends each enquiry only once even after a retry. */
export function createForm({ origin, association, store, session, fetch, page }: FormOptions): FormModel {
  const draft = createDraft(association, store, session)
  const answers = createAnswers(draft.values, draft.change)
  const state = signal<'ready' | 'sending' | 'failed' | { refused: Refusal }>('ready')
  const replace = (values: FieldValues) => {
    for (const name of Object.keys({ ...answers.values.peek(), ...values }) as (keyof FieldValues)[])
      answers.write(name, values[name] ?? '')
  }

  const refuse = (refusal: Refusal) => {
    state.value = 'ready'
    if (refusal.name === 'fields_wrong') answers.show(refusal.problems)
    else if (refusal.name === 'slot_taken') {
      // The resident only has to choose another time; the other answers stay.
      answers.write('slot', '')
      answers.show([{ field: 'slot', problem: 'not_a_choice' }])
    } else state.value = { refused: refusal }
  }

  return {
    answers,
    state,
    open() {
      answers.show([])
      if (state.peek() !== 'sending') state.value = 'ready'
    },
    async submit(kind, fields, language) {
      if (state.peek() === 'sending') return null
      draft.store()
      state.value = 'ready'
      const values = answers.check(fields)
      if (!values) return null
      state.value = 'sending'
      const body: EnquiryBody = {
        start: draft.startOf(kind),
        kind,
        language,
        page,
        fields: { ...values },
        size: store.record.peek().display?.size,
      }
      draft.store()
      const url = `${origin}/api/${association}/contacts`
      const answer = await request<Started>(url, { fetch, body }).catch(() => null)
      if (!answer) {
        state.value = 'failed'
        return null
      }
      if (!answer.ok) {
        refuse(answer.refusal)
        return null
      }
      state.value = 'ready'
      replace(draft.sent(kind))
      // Translation consent is not stored with the answers.
      const { machine: _, ...sent } = values
      return { started: answer.value, sent }
    },
    forget() {
      replace({})
      draft.forget()
    },
  }
}

import { effect, type Signal, untracked } from '@preact/signals'
import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
import type { Started } from '../../shared/protocol/http.ts'
import type { ChatModel } from '../chat/model.ts'
import type { DoorModel } from '../models/door.ts'
import type { Navigation } from '../models/navigation.ts'
import type { SentModel } from '../models/sent.ts'
import { storeEnquiry } from '../models/store-enquiries.ts'
import { type Answers, createAnswers } from './answers.ts'
import { createForm, type FormModel, type FormOptions } from './form-model.ts'

/** The change of an enquiry, or the conversion of `chat`. A change has answers of its own, so that a half-filled form is
 * not lost. */
export type Changing = { readonly answers: Answers; readonly before: FieldValues; readonly chat?: ChatModel }

/** Opens forms, submits them, and shows the result. */
export type FormFlow = {
  readonly form: FormModel
  /** Begins a new enquiry. `values` are answers that are known already; a given text does not replace one that the resident
   * has written. */
  begin(values?: FieldValues): void
  /** Begins the conversion of a waiting chat. */
  convert(chat: ChatModel): void
  /** Begins a change of the enquiry that is open. */
  beginChange(): void
  /** Sends a new enquiry and shows it. */
  submit(fields: readonly Field[]): Promise<void>
  /** Sends the change or the conversion. */
  saveChange(fields: readonly Field[]): void
}

export type FormFlowOptions = FormOptions & {
  readonly door: DoorModel
  readonly navigation: Navigation
  readonly sent: SentModel
  readonly kind: Signal<FormKind>
  readonly changing: Signal<Changing | null>
}

export function createFormFlow(options: FormFlowOptions): FormFlow {
  const { store, door, sent, kind, changing } = options
  const { go, screen } = options.navigation
  const form = createForm(options)
  const { answers, state } = form

  async function showSent(started: Started, wanted: FieldValues) {
    const { conversation, token, now, events } = started
    door.clock.set(now)
    const first = events.find(event => event.type === 'started')
    const { reference, fields } = first?.type === 'started' ? first : { reference: '', fields: wanted }
    storeEnquiry(store, { conversation, token, kind: kind.peek(), reference }, wanted.name)
    const opened = sent.show(conversation, events)
    go('contact')
    await opened
    if (screen.peek() === 'contact') go('contact')
    // If the first answer was lost, the resident may have changed the form before trying again.
    if (JSON.stringify(fields) !== JSON.stringify(wanted)) sent.open.peek()?.model.change(wanted)
    void door.refresh('wrong')
  }

  effect(() => {
    const now = changing.value
    const refusal = now?.chat?.converting.value
    if (!refusal || refusal === 'sending' || refusal.name !== 'fields_wrong') return
    untracked(() => now.answers.show(refusal.problems))
  })

  return {
    form,
    begin({ text, ...chosen } = {}) {
      changing.value = null
      form.open()
      for (const [name, value] of Object.entries(chosen)) answers.write(name as FieldName, value)
      // Keep a text that the resident has written.
      if (text && !answers.values.peek().text) answers.write('text', text)
    },
    convert(chat) {
      answers.write('name', answers.values.peek().name || chat.conversation.peek()?.name || '')
      answers.write('slot', SOON)
      answers.show([])
      changing.value = { answers, before: {}, chat }
    },
    beginChange() {
      const now = sent.open.peek()
      const fields = now?.model.conversation.peek()?.fields
      if (!now || !fields) return
      kind.value = now.stored.kind
      changing.value = { answers: createAnswers(fields), before: fields }
      go('form')
    },
    async submit(fields) {
      const answer = form.submit(kind.peek(), fields, door.words.peek().language)
      // Fetch the code of the next screen while the enquiry is on its way.
      if (state.peek() === 'sending') void sent.load()
      const done = await answer
      if (done) await showSent(done.started, done.sent)
      else if (state.peek() !== 'failed' && fields.some(({ name }) => name === 'slot'))
        void door.refresh('wrong')
    },
    /** Sends the change or the conversion. */
    saveChange(fields) {
      const { chat, answers } = changing.peek() ?? {}
      if (chat?.converting.peek() === 'sending') return
      const clean = answers?.check(fields)
      if (clean && chat) chat.convert(kind.peek() === 'callback' ? 'callback' : 'message', clean)
      const now = !chat && sent.open.peek()?.model
      if (!clean || !now) return
      const slot = now.conversation.peek()?.fields.slot
      now.change(slot ? { ...clean, slot } : clean)
      go('contact')
    },
  }
}

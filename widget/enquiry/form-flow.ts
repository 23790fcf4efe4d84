import { effect, type Signal, untracked } from '@preact/signals'
import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/enquiry/fields.ts'
import type { Started } from '../../shared/protocol/http.ts'
import type { ChatModel } from '../chat/model.ts'
import type { FormKind } from '../device-record.ts'
import type { DoorModel } from '../models/door.ts'
import type { Navigation } from '../models/navigation.ts'
import type { SentModel } from '../models/sent.ts'
import { storeEnquiry } from '../models/store-enquiries.ts'
import { type Answers, createAnswers } from './answers.ts'
import { createForm, type FormModel, type FormOptions } from './form-model.ts'

/** What is changed: answers of their own, so that a form half filled in is not lost. `chat`: what is filled in is to
 * stand in the place of this chat. */
export type Changing = { readonly answers: Answers; readonly before: FieldValues; readonly chat?: ChatModel }

/** Takes a form from its opening to what follows it. */
export type FormFlow = {
  readonly form: FormModel
  /** Something new; `values` are answers that are known already, and for a question not yet answered. */
  begin(values?: FieldValues): void
  /** In the place of a chat that may not be kept. */
  beginInstead(chat: ChatModel): void
  /** Another answer to what was sent and is looked at. */
  beginChange(): void
  submit(fields: readonly Field[]): Promise<void>
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

  async function follow(started: Started, wanted: FieldValues) {
    const { conversation, token, now, events } = started
    door.clock.set(now)
    const first = events.find(event => event.type === 'started')
    const { reference, fields } = first?.type === 'started' ? first : { reference: '', fields: wanted }
    storeEnquiry(store, { conversation, token, kind: kind.peek(), reference }, wanted.name)
    const opened = sent.show(conversation, events)
    go('contact')
    await opened
    if (screen.peek() === 'contact') go('contact')
    // The first answer was lost, and something was changed before trying again.
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
      // What somebody has written is theirs.
      if (text && !answers.values.peek().text) answers.write('text', text)
    },
    beginInstead(chat) {
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
      // While it is on its way, the code for what comes next is fetched as well.
      if (state.peek() === 'sending') void sent.load()
      const done = await answer
      if (done) await follow(done.started, done.sent)
      else if (state.peek() !== 'failed' && fields.some(({ name }) => name === 'slot'))
        void door.refresh('wrong')
    },
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

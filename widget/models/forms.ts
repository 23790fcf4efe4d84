import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/contact/fields.ts'
import type { Started } from '../../shared/protocol/http.ts'
import type { ChatModel } from '../chat/model.ts'
import type { Answers, createAnswers } from '../contact/answers.ts'
import type { createForm, FormModel, FormOptions } from '../contact/form-model.ts'
import type { FormKind } from '../kept.ts'
import type { DoorModel } from './door.ts'
import type { Navigation } from './navigation.ts'
import type { Part } from './part.ts'
import type { SentModel } from './sent.ts'
import { keepContact } from './store-contacts.ts'

/** What is changed: answers of their own, so that a form half filled in is not lost. `chat`: what is filled in is to
 * stand in the place of this chat. */
export type Changing = { readonly answers: Answers; readonly before: FieldValues; readonly chat?: ChatModel }

/** The form that is open, of any kind but chat. */
export type FormsModel = {
  /** Null until its code is here. */
  readonly form: ReadonlySignal<FormModel | null>
  readonly kind: ReadonlySignal<FormKind>
  readonly changing: ReadonlySignal<Changing | null>
  readonly failed: ReadonlySignal<boolean>
  /** `values`: an answer that is known already, and for a question not yet answered. */
  open(kind: FormKind, values?: FieldValues): Promise<void>
  /** Opens a form in the place of a chat that may not be kept. */
  openInstead(kind: 'callback' | 'message', chat: ChatModel): Promise<void>
  /** Tries again to open the form that could not be fetched. */
  again(): Promise<void>
  submit(fields: readonly Field[]): Promise<void>
  /** Opens the form of what was sent, to change it. */
  startChange(): void
  saveChange(fields: readonly Field[]): void
  /** Forgets what was filled in and not sent. */
  forget(): void
}

export type FormCode = {
  readonly createForm: typeof createForm
  readonly createAnswers: typeof createAnswers
}

export type FormsOptions = FormOptions & {
  readonly door: DoorModel
  readonly navigation: Navigation
  readonly part: Part<FormCode>
  readonly sent: SentModel
}

export function createForms(options: FormsOptions): FormsModel {
  const { store, door, part, sent } = options
  const { go, screen } = options.navigation
  const form = signal<FormModel | null>(null)
  const kind = signal<FormKind>('message')
  const changing = signal<Changing | null>(null)
  let again = async () => {}

  async function load() {
    const code = await part.load()
    if (code) form.value ??= code.createForm(options)
  }

  /** Its code may have to be fetched first; when it is there, the focus goes to the heading of the form itself. */
  async function toForm(next: FormKind, begin: (ready: FormModel) => void) {
    again = () => toForm(next, begin)
    kind.value = next
    if (!form.peek()) {
      go('form')
      await load()
      if (screen.peek() !== 'form' || kind.peek() !== next) return
    }
    const ready = form.peek()
    if (!ready) return
    begin(ready)
    go('form')
  }

  async function follow(started: Started, wanted: FieldValues) {
    const { conversation, token, now, events } = started
    door.clock.set(now)
    const first = events.find(event => event.type === 'started')
    const { reference, fields } = first?.type === 'started' ? first : { reference: '', fields: wanted }
    keepContact(store, { conversation, token, kind: kind.peek(), reference }, wanted.name)
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
    kind,
    changing,
    failed: part.failed,
    open: (next, values = {}) =>
      toForm(next, ready => {
        changing.value = null
        ready.open()
        const { text, ...chosen } = values
        for (const [name, value] of Object.entries(chosen)) ready.answers.write(name as FieldName, value)
        // What somebody has written is theirs.
        if (text && !ready.answers.values.peek().text) ready.answers.write('text', text)
      }),
    openInstead: (next, chat) =>
      toForm(next, ({ answers }) => {
        answers.write('name', answers.values.peek().name || chat.conversation.peek()?.name || '')
        answers.write('slot', SOON)
        answers.show([])
        changing.value = { answers, before: {}, chat }
      }),
    again: () => again(),
    async submit(fields) {
      const ready = form.peek()
      const answer = ready?.submit(kind.peek(), fields, door.words.peek().language)
      // While it is on its way, the code for what comes next is fetched as well.
      if (ready?.state.peek() === 'sending') void sent.load()
      const done = await answer
      if (done) await follow(done.started, done.sent)
      else if (ready?.state.peek() !== 'failed' && fields.some(({ name }) => name === 'slot'))
        void door.refresh('wrong')
    },
    startChange() {
      const now = sent.open.peek()
      const fields = now?.model.conversation.peek()?.fields
      const code = part.value.peek()
      if (!now || !fields || !code) return
      kind.value = now.kept.kind
      changing.value = { answers: code.createAnswers(fields), before: fields }
      go('form')
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
    forget: () => form.peek()?.forget(),
  }
}

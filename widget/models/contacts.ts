import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/contact/fields.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type * as ChatChunk from '../chat/chat.tsx'
import type { ChatModel } from '../chat/model.ts'
import type { Answers } from '../contact/answers.ts'
import type * as ContactChunk from '../contact/contact.tsx'
import type { FormModel, FormOptions } from '../contact/form-model.ts'
import type * as SentChunk from '../contact/sent.tsx'
import type { FormKind, KeptContact } from '../kept.ts'
import type { DoorModel } from './door.ts'
import type { Screen } from './panel.ts'
import { endContact, forgetContact, keepContact } from './store-contacts.ts'

/** The forms' code, once it is there. */
export type Forms = {
  readonly form: FormModel
  readonly FormView: typeof ContactChunk.FormView
}
/** `chat`: what is filled in is to stand in the place of this chat. */
export type Changing = { readonly answers: Answers; readonly before: FieldValues; readonly chat?: ChatModel }
/** Something sent, looked at; `chunk`: the live part, which the view is given rather than asks for. */
export type OpenContact = {
  readonly kept: KeptContact
  readonly model: ChatModel
  readonly chunk: typeof ChatChunk
  readonly View: typeof SentChunk.ContactView
  readonly answered: typeof ContactChunk.answered
}

/** Everything that is no chat: the form that is open, and what has been sent. */
export type ContactsModel = {
  readonly forms: ReadonlySignal<Forms | null>
  readonly kind: ReadonlySignal<FormKind>
  /** What was sent is being changed: answers of its own, so that a form half filled in is not lost. */
  readonly changing: ReadonlySignal<Changing | null>
  readonly sent: ReadonlySignal<readonly KeptContact[]>
  readonly open: ReadonlySignal<OpenContact | null>
  /** The one that is shown, or is to be as soon as its code is there. */
  readonly shown: ReadonlySignal<KeptContact | null>
  readonly failed: ReadonlySignal<boolean>
  /** `values`: an answer that is known already, and for a question not yet answered. */
  openForm(kind: FormKind, values?: FieldValues): Promise<void>
  /** The form that could not be fetched, once more. */
  again(): Promise<void>
  submit(fields: readonly Field[]): Promise<void>
  show(conversation: string): Promise<void>
  /** Something that can be kept, in the place of a chat that may not be. */
  openInstead(kind: 'callback' | 'message', chat: ChatModel): Promise<void>
  startChange(): void
  saveChange(fields: readonly Field[]): void
  forget(conversation: string): void
  /** What was filled in and not sent. */
  forgetForm(): void
}

export type ContactsOptions = FormOptions & {
  readonly door: DoorModel
  readonly go: (screen: Screen) => void
  readonly isOn: (screen: Screen) => boolean
  readonly loadChat: () => Promise<typeof ChatChunk>
  readonly loadContact: () => Promise<typeof ContactChunk>
  readonly addStyles: (css: string) => void
  readonly announceWith: AnnounceWith
}

/** Says what is new in this one; returns the way to stop. */
export type AnnounceWith = (
  chunk: typeof ChatChunk,
  model: ChatModel,
  contact?: Pick<typeof SentChunk, 'contactWords'>,
) => () => void

export function createContacts(options: ContactsOptions): ContactsModel {
  const { store, door, go, isOn, loadChat, loadContact, addStyles, announceWith, origin } = options
  const forms = signal<Forms | null>(null)
  const kind = signal<FormKind>('message')
  const changing = signal<Changing | null>(null)
  const open = signal<OpenContact | null>(null)
  const wanted = signal<string | null>(null)
  const failed = signal(false)
  const sent = computed(() => store.kept.value.contacts ?? [])
  const shown = computed(() => sent.value.find(({ conversation }) => conversation === wanted.value) ?? null)
  let chunk: typeof ContactChunk | undefined

  async function load(): Promise<void> {
    failed.value = false
    try {
      const [code] = await Promise.all([loadContact(), door.loadWords('contact')])
      chunk = code
      if (forms.peek()) return
      addStyles(chunk.contactCss)
      const { createForm, FormView } = chunk
      forms.value = { form: createForm(options), FormView }
    } catch {
      failed.value = true
    }
  }

  async function show(conversation: string, events: readonly ConversationEvent[] = []): Promise<void> {
    wanted.value = conversation
    const kept = shown.peek()
    if (!kept || open.peek()?.kept.token === kept.token) return
    close()
    const loading = load().then(() => chunk?.loadSent())
    const [live, sent] = await Promise.all([loadChat(), loading, door.loadWords('sent')]).catch(() => [])
    if (!live || !sent || !chunk) failed.value = true
    if (!live || !sent || !chunk || !forms.peek() || wanted.peek() !== conversation || open.peek()) return
    addStyles(live.chatCss)
    addStyles(sent.sentCss)
    const { token } = kept
    const ended = (ended: boolean) => endContact(store, conversation, ended)
    const model = live.createChat({ origin, token, store, clock: door.clock, contact: conversation, ended })
    model.receive(events)
    const stop = announceWith(live, model, sent)
    const closing = () => {
      stop()
      model.close()
    }
    const { answered } = chunk
    open.value = { kept, model: { ...model, close: closing }, chunk: live, View: sent.ContactView, answered }
  }
  const close = () => {
    open.peek()?.model.close()
    open.value = null
  }

  effect(() => {
    const now = changing.value
    const refusal = now?.chat?.converting.value
    if (!refusal || refusal === 'sending' || refusal.name !== 'fields_wrong') return
    untracked(() => now.answers.show(refusal.problems))
  })

  // Forgotten here or in another tab: nothing of it stays on the screen.
  effect(() => {
    const kept = shown.value
    untracked(() => {
      if (kept || !open.peek()) return
      close()
      wanted.value = null
    })
  })

  /** Its code may have to be fetched first; when it is there, the focus goes to the heading of the form itself. */
  async function toForm(next: FormKind, retry: () => Promise<void>, begin: (ready: Forms) => void) {
    again = retry
    kind.value = next
    if (!forms.peek()) {
      go('form')
      await load()
      if (!isOn('form') || kind.peek() !== next) return
    }
    const ready = forms.peek()
    if (!ready) return
    begin(ready)
    go('form')
  }
  let again = async () => {}

  const contacts: ContactsModel = {
    forms,
    kind,
    changing,
    sent,
    open,
    shown,
    failed,
    again: () => again(),
    show,
    async openForm(next, values) {
      await toForm(
        next,
        () => contacts.openForm(next, values),
        ({ form }) => {
          changing.value = null
          form.open()
          const { answers } = form
          const { text, ...chosen } = values ?? {}
          for (const [name, value] of Object.entries(chosen)) answers.write(name as FieldName, value)
          // What somebody has written is theirs.
          if (text && !answers.values.peek().text) answers.write('text', text)
        },
      )
    },
    async submit(fields) {
      const form = forms.peek()?.form
      const { language } = door.words.peek()
      // While it is on its way, the code for what comes next is fetched as well.
      const answer = form?.submit(kind.peek(), fields, language)
      if (form?.state.peek() === 'sending')
        Promise.all([loadChat(), chunk?.loadSent(), door.loadWords('sent')]).catch(() => {})
      const done = await answer
      if (!done) {
        if (form?.state.peek() !== 'failed' && fields.some(({ name }) => name === 'slot'))
          void door.refresh('wrong')
        return
      }
      const { conversation, token, now, events } = done.started
      door.clock.set(now)
      const first = events.find(event => event.type === 'started')
      const reference = first?.type === 'started' ? first.reference : ''
      keepContact(store, { conversation, token, kind: kind.peek(), reference }, done.sent.name)
      const opened = show(conversation, events)
      go('contact')
      await opened
      if (isOn('contact')) go('contact')
      // The first answer was lost, and something was changed before trying again.
      const before = first?.type === 'started' ? first.fields : done.sent
      if (JSON.stringify(before) !== JSON.stringify(done.sent)) open.peek()?.model.change(done.sent)
      void door.refresh('wrong')
    },
    async openInstead(next, chat) {
      await toForm(
        next,
        () => contacts.openInstead(next, chat),
        ({ form }) => {
          const { answers } = form
          answers.write('name', answers.values.peek().name || chat.conversation.peek()?.name || '')
          answers.write('slot', SOON)
          answers.show([])
          changing.value = { answers, before: {}, chat }
        },
      )
    },
    startChange() {
      const now = open.peek()
      const fields = now?.model.conversation.peek()?.fields
      if (!now || !fields || !chunk) return
      kind.value = now.kept.kind
      changing.value = { answers: chunk.createAnswers(fields), before: fields }
      go('form')
    },
    saveChange(fields) {
      const { chat, answers } = changing.peek() ?? {}
      if (chat?.converting.peek() === 'sending') return
      const clean = answers?.check(fields)
      if (clean && chat) chat.convert(kind.peek() === 'callback' ? 'callback' : 'message', clean)
      const now = !chat && open.peek()?.model
      if (!clean || !now) return
      const slot = now.conversation.peek()?.fields.slot
      now.change(slot ? { ...clean, slot } : clean)
      go('contact')
    },
    forget(conversation) {
      if (wanted.peek() === conversation) {
        close()
        wanted.value = null
      }
      forgetContact(store, conversation)
    },
    forgetForm: () => forms.peek()?.form.forget(),
  }
  return contacts
}

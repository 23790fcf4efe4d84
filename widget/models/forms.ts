import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { ChatModel } from '../chat/model.ts'
import type { FormKind } from '../device-record.ts'
import type { Changing, createFormFlow, FormFlow, FormFlowOptions } from '../enquiry/form-flow.ts'
import type { Part } from './part.ts'

/** The forms of any kind but chat. */
export type FormsModel = {
  /** Null until its code is here. */
  readonly flow: ReadonlySignal<FormFlow | null>
  readonly kind: ReadonlySignal<FormKind>
  readonly changing: ReadonlySignal<Changing | null>
  /** `values`: an answer that is known already, and for a question not yet answered. */
  open(kind: FormKind, values?: FieldValues): Promise<void>
  /** Opens a form in the place of a chat that may not be kept. */
  openInstead(kind: 'callback' | 'message', chat: ChatModel): Promise<void>
  /** Tries again to open the form that could not be fetched. */
  again(): Promise<void>
  /** Forgets what was filled in and not sent. */
  forget(): void
}

export type FormCode = { readonly createFormFlow: typeof createFormFlow }

export type FormsOptions = Omit<FormFlowOptions, 'kind' | 'changing'> & { readonly part: Part<FormCode> }

export function createForms(options: FormsOptions): FormsModel {
  const { part } = options
  const { go, screen } = options.navigation
  const flow = signal<FormFlow | null>(null)
  const kind = signal<FormKind>('message')
  const changing: Signal<Changing | null> = signal(null)
  let again = async () => {}

  effect(() => {
    const code = part.code.value
    if (code) flow.value = untracked(() => code.createFormFlow({ ...options, kind, changing }))
  })

  /** Its code may have to be fetched first; when it is there, the focus goes to the heading of the form itself. */
  async function toForm(next: FormKind, begin: (ready: FormFlow) => void) {
    again = () => toForm(next, begin)
    kind.value = next
    if (!flow.peek()) {
      go('form')
      await part.load()
      if (screen.peek() !== 'form' || kind.peek() !== next) return
    }
    const ready = flow.peek()
    if (!ready) return
    begin(ready)
    go('form')
  }

  return {
    flow,
    kind,
    changing,
    open: (next, values) => toForm(next, ready => ready.begin(values)),
    openInstead: (next, chat) => toForm(next, ready => ready.beginInstead(chat)),
    again: () => again(),
    forget: () => flow.peek()?.form.forget(),
  }
}

import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
import type { ChatModel } from '../chat/model.ts'
import type { Changing, createFormFlow, FormFlow, FormFlowOptions } from '../enquiry/form-flow.ts'
import type { Part } from './part.ts'

/** The forms for enquiries. */
export type FormsModel = {
  /** Null until its code has been fetched. */
  readonly flow: ReadonlySignal<FormFlow | null>
  readonly kind: ReadonlySignal<FormKind>
  /** The change or conversion that the form is for; null for a new enquiry. */
  readonly changing: ReadonlySignal<Changing | null>
  /** Opens the form of a kind. `values` are answers that are known already; a given text does not replace one that the
   * resident has written. */
  open(kind: FormKind, values?: FieldValues): Promise<void>
  /** Opens the form that converts a waiting chat. */
  openInstead(kind: 'callback' | 'message', chat: ChatModel): Promise<void>
  /** Tries again to fetch and open the form. */
  again(): Promise<void>
  /** Clears the answers that were not sent. */
  forget(): void
}

/** The code of the forms part that this model uses. */
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

  /** Opens the form, after fetching its code if necessary. The focus goes to the heading of the form. */
  async function openForm(next: FormKind, begin: (ready: FormFlow) => void) {
    again = () => openForm(next, begin)
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
    open: (next, values) => openForm(next, ready => ready.begin(values)),
    openInstead: (next, chat) => openForm(next, ready => ready.convert(chat)),
    again: () => again(),
    forget: () => flow.peek()?.form.forget(),
  }
}

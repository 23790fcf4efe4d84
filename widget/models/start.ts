import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { uuid } from '../../shared/client/uuid.ts'
import type { Started } from '../../shared/protocol/http.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { isTemporary, type Refusal } from '../../shared/protocol/refusals.ts'
import type { Starting } from '../device-record.ts'
import { type Fetch, request } from './request.ts'
import type { Store } from './store.ts'

/** The screen before a chat: a name and a subject, both optional. */
export type StartModel = {
  readonly name: Signal<string>
  readonly subject: Signal<string>
  /** `failed`: no answer came. The conversation may exist; trying again does not create a second one. */
  readonly state: ReadonlySignal<'ready' | 'starting' | 'failed' | { readonly refused: Refusal }>
  /** Starts the chat. Resolves to null if that fails; `state` says why. */
  submit(language: string): Promise<Started | null>
}

type StartOptions = {
  readonly origin: string
  readonly association: string
  readonly store: Store
  readonly fetch: Fetch
  /** The address of the page without query or fragment, cut to the length that the server accepts. */
  readonly page: string
}

/** Creates the model. Pressing twice, a lost answer and a reload all lead to one conversation. */
export function createStart({ origin, association, store, fetch, page }: StartOptions): StartModel {
  const { starting, name: storedName } = store.record.peek()
  const name = signal(starting?.name ?? storedName ?? '')
  const subject = signal(starting?.subject ?? '')
  const state = signal<'ready' | 'starting' | 'failed' | { refused: Refusal }>('ready')

  const body = (language: string): Starting => ({
    start: store.record.peek().starting?.start ?? uuid(),
    kind: 'chat',
    language,
    name: name.value.trim() || null,
    subject: subject.value.trim() || null,
    page,
  })

  return {
    name,
    subject,
    state,
    async submit(language) {
      if (state.peek() === 'starting') return null
      const tooLong = lengthRefusal(name.value, subject.value)
      if (tooLong) {
        state.value = { refused: tooLong }
        return null
      }
      state.value = 'starting'
      const sent = body(language)
      store.change({ starting: sent })
      const url = `${origin}/api/${association}/conversations`
      const answer = await request<Started>(url, { fetch, body: sent }).catch(() => null)
      if (answer?.ok) {
        const { conversation, token } = answer.value
        store.change({ starting: undefined, conversation, token, name: sent.name, ended: undefined })
        store.set('outbox', null)
        state.value = 'ready'
        subject.value = ''
        return answer.value
      }
      // A final refusal: there is no conversation, so nothing of it stays stored.
      if (answer && !isTemporary(answer.refusal)) store.change({ starting: undefined })
      state.value = answer ? { refused: answer.refusal } : 'failed'
      return null
    },
  }
}

function lengthRefusal(name: string, subject: string): Refusal | null {
  if (name.length > LIMITS.nameCharacters)
    return { name: 'too_long', field: 'name', limit: LIMITS.nameCharacters }
  if (subject.length > LIMITS.subjectCharacters)
    return { name: 'too_long', field: 'subject', limit: LIMITS.subjectCharacters }
  return null
}

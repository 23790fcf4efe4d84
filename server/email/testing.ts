import type { Command } from '../../shared/domain/conversation/command.ts'
import { decide } from '../../shared/domain/conversation/decide.ts'
import type { PrintSize } from '../../shared/domain/conversation/email.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { Kind } from '../../shared/domain/enquiry/kinds.ts'
import { numberEvents } from '../actions/act.ts'
import { association } from '../testing/action-context.ts'
import { aStart } from '../testing/people.ts'
import { loadLocales } from '../words.ts'
import { composeConfirmation } from './compose.ts'
import type { Email } from './mailer.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const A_MINUTE_ON = '2026-11-26T10:16:00.000Z'
const locales = loadLocales('locales')

type Sent = {
  readonly at?: string
  readonly kind?: Kind
  readonly fields?: FieldValues
  readonly language?: string
  readonly size?: PrintSize
  readonly later?: readonly Command[]
  readonly now?: string
}

/** The email of a contact that was sent at a quarter past ten, after what came a minute later. */
export function emailOf({
  at = 'mha',
  kind = 'message',
  fields,
  language = 'en',
  size,
  later = [],
  now = NOW,
}: Sent): Email {
  const loaded = association(at)
  const all = {
    text: 'The gate',
    name: 'Beryl Pugh',
    reply_by: 'email',
    email: 'beryl@example.org',
    ...fields,
  }
  const start = aStart({
    conversation: '3f0c9f6e-0d2b-4c55-9a51-1f6f0a7f4a10',
    association: at,
    kind,
    language,
    name: all.name,
    page: 'https://www.example.org/evictions',
    fields: all,
    size,
  })
  const decided = (state: Conversation | null, command: Command, at: string) => {
    const facts = { now: at, policy: loaded, emails: true, translates: () => false }
    const decision = decide(state, command, facts)
    if ('refusal' in decision) throw new Error(decision.refusal.name)
    return numberEvents(state, decision.events, at, null)
  }
  const first = decided(null, start, NOW)
  const { state, convertedAt } = later.reduce(
    (before, command) => {
      const { state, events } = decided(before.state, command, A_MINUTE_ON)
      return {
        state,
        convertedAt: events.some(({ type }) => type === 'converted') ? A_MINUTE_ON : before.convertedAt,
      }
    },
    { state: first.state, convertedAt: null as string | null },
  )
  const { confirmation } = state
  if (!confirmation) throw new Error('no confirmation')
  return composeConfirmation({ loaded, locales, state, confirmation, convertedAt, now })
}

import type { AdviserName } from '../../shared/domain/conversation/events.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { Kind } from '../../shared/domain/enquiry/kinds.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'

type RowOptions = {
  readonly n?: number
  readonly subject?: string | null
  readonly name?: string | null
  readonly adviser?: AdviserName | null
  /** The due time; the warning comes a minute before it. Null: the target has no time. */
  readonly due?: string | null
  readonly kind?: Kind
  readonly language?: string
  readonly fields?: FieldValues
}

/** A queue row: asked at 10.15am, due at 10.18am, and waiting unless it has an adviser. */
export function aRow(conversation: string, options: RowOptions = {}): QueueRow {
  const { n = 3, subject = 'A leaking tap', name = 'Dilys Price', adviser = null } = options
  const { kind = 'chat', language = 'en', fields = {} } = options
  const due = options.due === undefined ? '2026-11-23T10:18:00.000Z' : options.due
  const warnAt = due && new Date(Date.parse(due) - 60_000).toISOString()
  return {
    conversation,
    n,
    kind,
    language,
    wish: null,
    name,
    subject,
    reference: 'K7M4QX',
    fields,
    phase: adviser ? 'talking' : 'waiting',
    adviser,
    askedAt: '2026-11-23T10:15:00.000Z',
    target: { id: 'chat_answer', stage: 'answer', due, warnAt, asWritten: 'within 3 minutes' },
    complaint: false,
    exceptional: false,
    hazards: [],
    contacts: 0,
    nextStep: null,
    last: null,
    unansweredSince: '2026-11-23T10:15:00.000Z',
  }
}

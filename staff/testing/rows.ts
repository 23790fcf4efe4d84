import type { AdviserName } from '../../shared/domain/conversation/events.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import type { Kind } from '../../shared/domain/enquiry/kinds.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'

type Some = {
  readonly n?: number
  readonly subject?: string | null
  readonly name?: string | null
  readonly adviser?: AdviserName | null
  /** The due time; warned a minute before. Null: no time promised. */
  readonly due?: string | null
  readonly kind?: Kind
  readonly language?: string
  readonly fields?: FieldValues
}

/** A queue row for tests: asked at 10.15am, due at 10.18am, waiting unless an adviser is named. */
export function aRow(conversation: string, some: Some = {}): QueueRow {
  const { n = 3, subject = 'A leaking tap', name = 'Dilys Price', adviser = null } = some
  const { kind = 'chat', language = 'en', fields = {} } = some
  const due = some.due === undefined ? '2026-11-23T10:18:00.000Z' : some.due
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

import { replay } from '../../shared/domain/conversation/apply.ts'
import type { Command } from '../../shared/domain/conversation/command.ts'
import { decide } from '../../shared/domain/conversation/decide.ts'
import type { AdviserName, ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import type { Facts } from '../../shared/domain/conversation/facts.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { LoadedProfile } from '../profiles.ts'
import {
  answeredBefore,
  appendEvents,
  eventsAfter,
  holdConversation,
  rememberAnswer,
} from '../storage/conversations.ts'
import { project } from '../storage/projections.ts'
import type { Database, Writing } from '../storage/schema.ts'

/** What has been committed, for everybody who watches: announced only after the commit. */
export type Committed = {
  readonly state: Conversation
  readonly events: readonly ConversationEvent[]
  readonly row: QueueRow | null
}
export type Announce = (committed: Committed) => void

/** What every action works with: where things are kept, what time it is, whom to tell, and what is promised. */
export type ActionContext = {
  readonly db: Database
  readonly clock: Clock
  readonly announce: Announce
  readonly associations: ReadonlyMap<string, LoadedProfile>
  /** Somebody who answers for this association, by id; null when nobody of that id does. */
  readonly colleague: (association: string, id: string) => Promise<AdviserName | null>
  /** Can this house send email? */
  readonly emails: boolean
  /** Can a machine translate between this language and the advisers' own? */
  readonly translates: (language: string) => boolean
}

/**
 * The one way anything in a conversation changes: load, decide, append, in one transaction; announce after it.
 * `clientId` makes a retry harmless: seen before in this conversation, it gets the first answer again.
 */
export async function act(
  actionContext: ActionContext,
  access: Access,
  command: Command,
  clientId: string | null,
): Promise<Ack> {
  const { db, clock, announce, associations } = actionContext
  const done = await db.transaction().execute(async writing => {
    const record = await holdConversation(writing, access.conversation)
    if (!record || record.association !== access.association) return refused({ name: 'not_found' })
    if (clientId !== null) {
      const n = await answeredBefore(writing, record.id, clientId)
      if (n !== null) return { ack: { ok: true, n } as const, committed: null }
    }
    const state = replay(await eventsAfter(writing, record.id, 0))
    const now = clock.now()
    const policy = associations.get(record.association) ?? null
    const decision = decide(state, command, factsFor(actionContext, policy, now))
    if ('refusal' in decision) return refused(decision.refusal)
    const committed = await write(writing, number(state, decision.events, now, clientId))
    if (clientId !== null) await rememberAnswer(writing, record.id, clientId, committed.state.n)
    return { ack: { ok: true, n: committed.state.n } as const, committed }
  })
  if (done.committed && done.committed.events.length > 0) announce(done.committed)
  return done.ack
}

/** What the decision goes by beside the conversation. */
export const factsFor = (
  { emails, translates }: Pick<ActionContext, 'emails' | 'translates'>,
  policy: LoadedProfile | null,
  now: Instant,
): Facts => ({ now, policy, emails, translates })

const refused = (refusal: Refusal) => ({ ack: { ok: false, refusal } as const, committed: null })

type Numbered = { readonly state: Conversation; readonly events: readonly ConversationEvent[] }

/** The events in their places after `state` (null: a new conversation), and what they make of it. */
export function number(
  state: Conversation | null,
  bodies: readonly EventBody[],
  now: Instant,
  clientId: string | null,
): Numbered {
  const from = state?.n ?? 0
  const events = bodies.map((body, index): ConversationEvent => {
    const event = { ...body, n: from + index + 1, at: now }
    return index === 0 && clientId !== null ? { ...event, clientId } : event
  })
  const next = replay(events, state)
  if (!next) throw new Error('a conversation begins with `started`')
  return { state: next, events }
}

/** To the log, and the projections with it. */
export async function write(writing: Writing, { state, events }: Numbered): Promise<Committed> {
  await appendEvents(writing, state, events)
  return { state, events, row: events.length > 0 ? await project(writing, state, events) : null }
}

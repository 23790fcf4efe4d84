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
  appendEvents,
  findFirstAnswer,
  loadEventsAfter,
  lockConversation,
  storeAnswer,
} from '../storage/conversations.ts'
import { updateProjections } from '../storage/projections.ts'
import type { Database, WriteTransaction } from '../storage/schema.ts'

/** The result of one committed action. It is announced only after the commit. */
export type Committed = {
  readonly state: Conversation
  readonly events: readonly ConversationEvent[]
  readonly row: QueueRow | null
}
export type Announce = (committed: Committed) => void

/** Everything an action needs: the database, the clock, the announcer and the associations' policies. */
export type ActionContext = {
  readonly db: Database
  readonly clock: Clock
  readonly announce: Announce
  readonly associations: ReadonlyMap<string, LoadedProfile>
  /** Finds an adviser of this association by id. Null: it has none with that id. */
  readonly colleague: (association: string, id: string) => Promise<AdviserName | null>
  /** True if this server can send email. */
  readonly emails: boolean
  /** True if a machine can translate between this language and the advisers' own. */
  readonly translates: (language: string) => boolean
}

/**
 * Carries out a command: loads the conversation, decides, and appends the events in one transaction, then announces them.
 * Nothing else changes a conversation.
 * @param clientId makes a retry harmless: a command with an id that this conversation has seen gets its first answer
 * again. Null: the command is never retried.
 */
export async function act(
  actionContext: ActionContext,
  access: Access,
  command: Command,
  clientId: string | null,
): Promise<Ack> {
  const { db, clock, announce, associations } = actionContext
  const done = await db.transaction().execute(async transaction => {
    const record = await lockConversation(transaction, access.conversation)
    if (!record || record.association !== access.association) return refused({ name: 'not_found' })
    if (clientId !== null) {
      const n = await findFirstAnswer(transaction, record.id, clientId)
      if (n !== null) return { ack: { ok: true, n } as const, committed: null }
    }
    const state = replay(await loadEventsAfter(transaction, record.id, 0))
    const now = clock.now()
    const policy = associations.get(record.association) ?? null
    const decision = decide(state, command, factsFor(actionContext, policy, now))
    if ('refusal' in decision) return refused(decision.refusal)
    const committed = await writeEvents(transaction, numberEvents(state, decision.events, now, clientId))
    if (clientId !== null) await storeAnswer(transaction, record.id, clientId, committed.state.n)
    return { ack: { ok: true, n: committed.state.n } as const, committed }
  })
  if (done.committed && done.committed.events.length > 0) announce(done.committed)
  return done.ack
}

/** Collects the facts that a decision depends on, beside the conversation itself. */
export const factsFor = (
  { emails, translates }: Pick<ActionContext, 'emails' | 'translates'>,
  policy: LoadedProfile | null,
  now: Instant,
): Facts => ({ now, policy, emails, translates })

const refused = (refusal: Refusal) => ({ ack: { ok: false, refusal } as const, committed: null })

type Numbered = { readonly state: Conversation; readonly events: readonly ConversationEvent[] }

/** Numbers events on from `state` (null: a new conversation) and applies them. `clientId` marks the first. */
export function numberEvents(
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

/** Writes numbered events to the log and updates the projections. */
export async function writeEvents(
  transaction: WriteTransaction,
  { state, events }: Numbered,
): Promise<Committed> {
  await appendEvents(transaction, state, events)
  return {
    state,
    events,
    row: events.length > 0 ? await updateProjections(transaction, state, events) : null,
  }
}

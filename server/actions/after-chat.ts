import type { FieldValues } from '../../shared/domain/contact/fields.ts'
import type { Kind } from '../../shared/domain/contact/kinds.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { planContactBack, planTargets } from '../../shared/domain/target/plan.ts'
import type { PlannedTarget } from '../../shared/domain/target/target.ts'
import type { LoadedProfile } from '../profiles.ts'

/** What is owed to the resident of a chat that cannot answer everything. */
export const owedAfterChat = (
  loaded: LoadedProfile,
  { kind, fields, askedAt, startedAt }: Conversation,
  promised: readonly PlannedTarget[] = [],
): readonly PlannedTarget[] =>
  planContactBack({ ...loaded, kind, fields, received: askedAt ?? startedAt }, promised)

/** A chat goes on as something else: what that promises from now, and what the unanswered chat leaves owing. */
export function promisesInPlaceOfChat(
  loaded: LoadedProfile,
  chat: Conversation,
  to: Kind,
  fields: FieldValues,
  now: Instant,
): readonly PlannedTarget[] {
  const promised = planTargets({ ...loaded, kind: to, fields, received: now })
  return [...promised, ...owedAfterChat(loaded, chat, promised)]
}

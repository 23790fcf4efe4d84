import { randomUUID } from 'node:crypto'
import { decide } from '../../shared/domain/conversation/decide.ts'
import type { PlannedTarget } from '../../shared/domain/conversation/events.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { dueTarget, targetOf } from '../../shared/domain/profile/targets.ts'
import { dueAt } from '../../shared/domain/working-time/due.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import { warnAt } from '../../shared/domain/working-time/warn.ts'
import type { StartBody } from '../../shared/protocol/commands.ts'
import type { Started } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { LoadedProfile } from '../profiles.ts'
import {
  conversationStartedWith,
  eventsAfter,
  findConversation,
  insertConversation,
} from '../storage/conversations.ts'
import { hashOf, keepToken, newToken } from '../storage/tokens.ts'
import { type Acting, number, write } from './act.ts'

export type StartAnswer =
  | { readonly ok: true; readonly fresh: boolean; readonly started: Started }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * A resident asks for a person. The secret `start` makes a retry harmless: the same one again is the same
 * conversation, with a further token, since the first answer may have been lost on the way.
 */
export async function startConversation(
  acting: Acting,
  loaded: LoadedProfile,
  body: StartBody,
  someoneAvailable: boolean,
): Promise<StartAnswer> {
  const { db, clock, announce } = acting
  const startHash = hashOf(body.start)
  const known = await conversationStartedWith(db, startHash)
  if (known) return again(acting, loaded, known)

  if (loaded.profile.channels.chat !== true) return { ok: false, refusal: { name: 'chat_not_offered' } }
  const now = clock.now()
  const opening = openingAt(loaded.calendar, now)
  // Addition to D2: without hours a chat needs somebody at the queue.
  if (opening.state === 'unset' && !someoneAvailable)
    return { ok: false, refusal: { name: 'nobody_available' } }
  const decision = decide(
    null,
    {
      type: 'start',
      conversation: randomUUID(),
      association: loaded.profile.id,
      kind: body.kind,
      language: body.language,
      name: orNull(body.name),
      subject: orNull(body.subject),
      page: orNull(body.page),
      whileOpen: opening.state !== 'closed',
      targets: plannedTargets(loaded, now),
    },
    now,
  )
  if ('refusal' in decision) return { ok: false, refusal: decision.refusal }

  const token = newToken()
  const numbered = number(null, decision.events, now, null)
  const committed = await db.transaction().execute(async writing => {
    if (!(await insertConversation(writing, numbered.state, startHash))) return null
    await keepToken(writing, token, numbered.state.id, now)
    return write(writing, numbered)
  })
  if (!committed) {
    const other = await conversationStartedWith(db, startHash)
    return other ? again(acting, loaded, other) : { ok: false, refusal: { name: 'unavailable' } }
  }
  announce(committed)
  const { state, events } = committed
  return { ok: true, fresh: true, started: { conversation: state.id, token, now, events } }
}

/** The chat's promise, worked out now: its due time, or none where the association wrote no number or keeps no hours. */
export function plannedTargets({ profile, calendar }: LoadedProfile, now: Instant): PlannedTarget[] {
  const target = targetOf(profile, 'chat', 'answer')
  if (!target || target.state === 'unset') return []
  const clock = dueTarget(target)
  const due = clock ? dueAt(calendar, clock, { received: now }).due : null
  return [
    {
      target: target.id,
      stage: target.stage,
      due,
      warnAt: due && warnAt(now, due),
      asWritten: target.as_written,
    },
  ]
}

async function again(
  { db, clock }: Acting,
  loaded: LoadedProfile,
  conversation: string,
): Promise<StartAnswer> {
  const record = await findConversation(db, conversation)
  if (record?.association !== loaded.profile.id) return { ok: false, refusal: { name: 'not_found' } }
  const now = clock.now()
  const token = newToken()
  await keepToken(db, token, conversation, now)
  const events = await eventsAfter(db, conversation, 0)
  return { ok: true, fresh: false, started: { conversation, token, now, events } }
}

const orNull = (text: string | null): string | null => text?.trim() || null

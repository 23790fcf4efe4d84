import { noticesAt } from '../notices/notices.ts'
import { planTargets } from '../target/plan.ts'
import { openingAt } from '../working-time/opening.ts'
import type { Command } from './command.ts'
import { requestConfirmation } from './confirmation.ts'
import { type Decision, refuse, setTargets } from './decision.ts'
import type { Facts } from './facts.ts'
import { noticeHazards } from './hazards.ts'
import { isTranslatable } from './translation.ts'

/** Starts a conversation of any kind, with the targets that the policy sets for it. */
export function start(command: Command & { type: 'start' }, facts: Facts): Decision {
  const { type, size, translationConsent, ...about } = command
  const { policy, now } = facts
  if (!policy) return refuse({ name: 'not_found' })
  const whileOpen = openingAt(policy.calendar, now).state !== 'closed'
  // D4: a resident who asks for a chat while closed is told when it opens; nobody queues overnight. Every other kind
  // may wait.
  if (about.kind === 'chat' && !whileOpen) return refuse({ name: 'chat_closed' })
  const { kind, fields, language, subject } = about
  const words = [subject, ...Object.values(fields)].join('\n')
  return {
    events: [
      { type: 'started', ...about },
      { type: 'asked', whileOpen },
      ...(translationConsent && isTranslatable(language)
        ? [{ type: 'translation_allowed' as const, allowed: true }]
        : []),
      ...(noticesAt(policy.profile, now, language).length > 0 ? [{ type: 'exceptional' as const }] : []),
      ...setTargets(planTargets({ ...policy, kind, fields, received: now })),
      ...noticeHazards(words, null),
      ...requestConfirmation(null, fields, size, facts),
    ],
  }
}

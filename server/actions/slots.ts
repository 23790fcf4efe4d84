import { SOON } from '../../shared/domain/enquiry/fields.ts'
import { callSlots } from '../../shared/domain/enquiry/slots.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import { planTargets } from '../../shared/domain/target/plan.ts'
import type { LoadedProfile } from '../profiles.ts'
import { countBookedSlots } from '../storage/slots.ts'
import type { ActionContext } from './act.ts'

/** Returns how many calls one slot may hold: the profile's `calls_at_a_time`, or one if it says nothing. */
export const callsPerSlot = ({ callback }: Profile): number => callback?.calls_at_a_time ?? 1

/** Finds the slots in which a call can still be booked: within opening hours, before the policy's due time for a call
 * back, and not full. */
export async function findOfferedSlots(
  { db, clock }: Pick<ActionContext, 'db' | 'clock'>,
  loaded: LoadedProfile,
): Promise<readonly Instant[]> {
  const { profile, calendar } = loaded
  const now = clock.now()
  const [promise] = planTargets({
    profile,
    calendar,
    kind: 'callback',
    fields: { slot: SOON },
    received: now,
  })
  const slots = callSlots(calendar, now, promise?.due ?? null)
  if (slots.length === 0) return slots
  const taken = await countBookedSlots(db, profile.id, now)
  return slots.filter(slot => (taken.get(slot) ?? 0) < callsPerSlot(profile))
}

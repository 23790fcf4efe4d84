import { SOON } from '../../shared/domain/enquiry/fields.ts'
import { callSlots } from '../../shared/domain/enquiry/slots.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import { planTargets } from '../../shared/domain/target/plan.ts'
import type { LoadedProfile } from '../profiles.ts'
import { bookedSlots } from '../storage/slots.ts'
import type { ActionContext } from './act.ts'

/** How many calls one time may hold; one until the association has said (see the profile's `calls_at_a_time`). */
export const placesAtATime = ({ callback }: Profile): number => callback?.calls_at_a_time ?? 1

/** The times that can still be agreed for a call: open, within what the policy promises for a call back, not full. */
export async function offeredSlots(
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
  const taken = await bookedSlots(db, profile.id, now)
  return slots.filter(slot => (taken.get(slot) ?? 0) < placesAtATime(profile))
}

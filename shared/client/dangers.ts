import type { Conversation } from '../domain/conversation/state.ts'
import { type EmergencyNumber, type Hazard, isUrgent, numberFor } from '../domain/hazards/hazard.ts'
import type { Door } from '../protocol/http.ts'
import type { DoorKey } from './door-words.ts'

/** What to do in a danger that the resident has written of: one sentence, with the number that helps. */
export type Danger = {
  readonly key: DoorKey
  /** Which of the door's own numbers this says already; null where it is another. */
  readonly which: EmergencyNumber | null
  readonly number: string
}

const SENTENCES: { readonly [hazard in Hazard]?: DoorKey } = {
  fire: 'danger.fire',
  gas: 'danger.gas',
  electrics: 'danger.electrics',
  flood: 'danger.flood',
  structure: 'danger.structure',
}

/** What is said of the dangers noticed in a conversation; nothing once an adviser has found that there is none. */
export function dangersOf(conversation: Conversation | null, door: Pick<Door, 'emergency'>): Danger[] {
  const { found = [], settled = null } = conversation?.hazards ?? {}
  return settled?.real === false ? [] : dangersFrom(found, door)
}

/** The urgent ones, in the order in which they are always named, each number with what it is for. Where the association
 * has no number of its own, 999 is for life and limb (E8); whoever may hurt themselves is also told who will listen. */
export function dangersFrom(found: readonly Hazard[], { emergency }: Pick<Door, 'emergency'>): Danger[] {
  const all = found.filter(isUrgent).flatMap((hazard): Danger[] => {
    const which = numberFor(hazard)
    const number = emergency[which]
    const key = SENTENCES[hazard]
    const call: Danger =
      number === null || !key
        ? { key: 'danger.person', which: 'life', number: emergency.life }
        : { key, which, number }
    return hazard === 'self_harm' ? [call, { key: 'danger.talk', which: null, number: SAMARITANS }] : [call]
  })
  return all.filter(({ key }, index) => all.findIndex(one => one.key === key) === index)
}

/** Free from any telephone in the United Kingdom, day and night. */
const SAMARITANS = '116 123'

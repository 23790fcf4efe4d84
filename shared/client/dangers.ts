import type { Conversation } from '../domain/conversation/state.ts'
import { type EmergencyNumber, type Hazard, isUrgent, numberFor } from '../domain/hazards/hazard.ts'
import type { Door } from '../protocol/http.ts'
import type { DoorKey } from './door-words.ts'

/** Advice for a danger that the resident has mentioned: one sentence and the number to call. */
export type Danger = {
  readonly key: DoorKey
  /** The emergency number of the door that this sentence names. Null if the number is not one of the door's. */
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

/** Lists the advice for the dangers noticed in a conversation. Empty once an adviser has found that there is none. */
export function dangersOf(conversation: Conversation | null, door: Pick<Door, 'emergency'>): Danger[] {
  const { found = [], settled = null } = conversation?.hazards ?? {}
  return settled?.real === false ? [] : dangersFrom(found, door)
}

/** Lists the advice for urgent hazards, in the order of `found` and without repeats. Where the association has no number
 * of its own, the advice is to call 999 if somebody is in danger (E8). A person who may hurt themselves also gets the
 * number of the Samaritans. */
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

/** Free to call from any telephone in the United Kingdom, day and night. */
const SAMARITANS = '116 123'

import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { type EmergencyNumber, numberFor, urgent } from '../../shared/domain/hazards/hazard.ts'
import type { Door } from '../../shared/protocol/http.ts'
import type { WidgetKey } from '../words.ts'

/** What to do in a danger that the resident has written of: one sentence, with the number that helps. */
export type Danger = {
  readonly key: WidgetKey
  readonly which: EmergencyNumber
  readonly number: string
}

const SAID = ['fire', 'gas', 'electrics', 'flood', 'structure'] as const

/** The urgent ones, in the order in which they are always named, each number with what it is for; none once an adviser
 * has found that there is no danger. Where the association has no number of its own, 999 is for life and limb (E8). */
export function dangersOf(
  conversation: Conversation | null,
  { emergency }: Pick<Door, 'emergency'>,
): Danger[] {
  const { found = [], settled = null } = conversation?.hazards ?? {}
  if (settled?.real === false) return []
  const all = found.filter(urgent).map((hazard): Danger => {
    const which = numberFor(hazard)
    const number = emergency[which]
    const said = SAID.find(one => one === hazard)
    return number === null || !said
      ? { key: 'danger.person', which: 'life', number: emergency.life }
      : { key: `danger.${said}`, which, number }
  })
  return all.filter(({ key }, index) => all.findIndex(one => one.key === key) === index)
}

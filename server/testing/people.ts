import { randomUUID } from 'node:crypto'
import { aStart as anyStart } from '../../shared/domain/conversation/testing.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Adviser } from '../access/access.ts'
import type { Clock } from '../clock.ts'

export const SIAN: Adviser = {
  id: 'sian',
  name: 'Siân Morgan',
  association: 'mha',
  email: 'sian@mha.example',
  languages: ['cy', 'en'],
}
export const DAFYDD: Adviser = { ...SIAN, id: 'dafydd', name: 'Dafydd Rees', email: 'dafydd@mha.example' }
/** An adviser of another association than MHA, for tests that advisers reach only their own. */
export const ISLA: Adviser = {
  ...SIAN,
  id: 'isla',
  name: 'Isla Geddes',
  association: 'angus',
  email: 'isla@angus.example',
}

/** Finds one of these advisers by id, within their own association only. */
export const colleague = async (association: string, id: string) =>
  [SIAN, DAFYDD, ISLA].find(one => one.association === association && one.id === id) ?? null

/** Creates a clock that a test moves by hand. */
export function handClock(start: Instant): Clock & { set(at: Instant): void } {
  let at = start
  return {
    now: () => at,
    set(next) {
      at = next
    },
  }
}

/** A start of a chat with an id of its own. */
export const aStart = (changes: Parameters<typeof anyStart>[0] = {}): ReturnType<typeof anyStart> =>
  anyStart({ conversation: randomUUID(), name: 'Beryl Pugh', ...changes })

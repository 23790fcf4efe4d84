import { instant, milliseconds } from '../shared/domain/instant.ts'
import type { SessionEnd } from '../shared/protocol/http.ts'
import type { Standing } from './access/auth.ts'
import type { Clock } from './clock.ts'

/** When a session ends, by the clock that this server tells the time by. */
export function endOf({ millisecondsLeft }: Pick<Standing, 'millisecondsLeft'>, clock: Clock): SessionEnd {
  const now = clock.now()
  return { now, ends: instant(milliseconds(now) + millisecondsLeft) }
}

import type { Clock } from '../../shared/client/clock.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { sayTimeLeft } from '../models/say.ts'
import { Shape } from './icons.tsx'
import { useText } from './text.ts'

/** The time left of a promise, live. It alone is drawn again each second; no live region reads it out. */
export function TimeLeft({ target, clock }: { target: QueueRow['target']; clock: Clock }) {
  const text = useText()
  clock.tick.value
  const { urgency, words } = sayTimeLeft(target, clock.now(), text)
  return (
    <p class={`time time-${urgency}`}>
      <Shape urgency={urgency} label={urgency === 'in_time' ? text.t('time.inTime') : undefined} />
      <span>{words}</span>
    </p>
  )
}

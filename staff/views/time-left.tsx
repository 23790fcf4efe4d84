import type { Clock } from '../../shared/client/clock.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { formatTimeLeft } from '../models/wording.ts'
import { Shape } from './icons.tsx'
import { useText } from './text.ts'

/** The time left until a target is due, live. Only this part is drawn again every second, and no live region announces it. */
export function TimeLeft({ target, clock }: { target: QueueRow['target']; clock: Clock }) {
  const text = useText()
  clock.tick.value
  const { urgency, words } = formatTimeLeft(target, clock.now(), text)
  return (
    <p class={`time time-${urgency}`}>
      <Shape urgency={urgency} label={urgency === 'in_time' ? text.t('time.inTime') : undefined} />
      <span>{words}</span>
    </p>
  )
}

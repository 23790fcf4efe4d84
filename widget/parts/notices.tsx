import { closedWhen, noticeWhen } from '../../shared/client/notice-words.ts'
import type { DoorModel } from '../models/door.ts'
import { Quote } from './target-lines.tsx'

/** What may keep the association from its promises for now, and the days on which it is closed: dated, and said
 * beforehand (Magna 3.3). No clock heeds it (D11). */
export function Notices({ door }: { door: DoorModel }) {
  const words = door.words.value
  const { notices, closures } = door.door.value
  if (notices.length + closures.length === 0) return null
  return (
    <div class="note">
      {notices.map(notice => (
        <p key={notice.from + notice.words}>
          <strong>{noticeWhen(notice, words)}</strong>{' '}
          <span dir="auto">{notice.words ?? words.t('notice.slower')}</span>
        </p>
      ))}
      {closures.map(day => (
        <p key={day.date}>
          {/* A reason is written once, in the association's own language. */}
          {closedWhen(day, words)} {day.reason && <Quote words={day.reason} />}
        </p>
      ))}
    </div>
  )
}

import { closedWhen, noticeWhen } from '../../shared/client/notice-words.ts'
import type { DoorModel } from '../models/door.ts'
import { Quote } from './target-lines.tsx'

/** Dated notices of slower service and of days on which the association is closed, shown before anything is sent (Magna
 * 3.3). They change no due time (D11). */
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
          {/* The reason is written in the association's own language only. */}
          {closedWhen(day, words)} {day.reason && <Quote words={day.reason} />}
        </p>
      ))}
    </div>
  )
}

import { useRef } from 'preact/hooks'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Desk } from '../models/desk.ts'
import { useFocusWish, useKeptFocus } from './focus.ts'
import { LeftoverRow, QueueRowView } from './queue-row.tsx'
import { useText } from './text.ts'

/** The queue: who waits, yours, and those of colleagues. */
export function QueueView({ desk }: { desk: Desk }) {
  const { t } = useText()
  const { queue, chats } = desk
  const list = useRef<HTMLDivElement>(null)
  useKeptFocus(list, 'queue-heading')
  useFocusWish('queue', true, ['queue-heading'])
  const section = (id: string, heading: string, rows: readonly QueueRow[]) => (
    <>
      <h2 id={id}>
        {heading} <span class="count">{rows.length}</span>
      </h2>
      {rows.length > 0 && (
        <ul class="rows" aria-labelledby={id}>
          {rows.map((row, index) => (
            <QueueRowView key={row.conversation} desk={desk} row={row} index={index} />
          ))}
        </ul>
      )}
    </>
  )
  const leftover = chats.leftover.value
  return (
    <div class="queue" ref={list}>
      <h1 id="queue-heading" tabIndex={-1}>
        {t('queue.heading')}
      </h1>
      {queue.rows.value === null ? (
        <p role="status">{t('queue.loading')}</p>
      ) : (
        <>
          {section('queue-waiting', t('queue.waiting'), queue.waiting.value)}
          {queue.waiting.value.length === 0 && (
            <p class="nobody">
              <b>{t('queue.nobody')}</b> {t('queue.nobodyBody')}
            </p>
          )}
          {section('queue-mine', t('queue.mine'), queue.mine.value)}
          {leftover.length > 0 && (
            <ul class="rows" aria-labelledby="queue-mine">
              {leftover.map(chat => (
                <LeftoverRow key={chat.id} desk={desk} chat={chat} />
              ))}
            </ul>
          )}
          {queue.mine.value.length + leftover.length === 0 && <p class="nobody">{t('queue.noneMine')}</p>}
          {queue.colleagues.value.length > 0 &&
            section('queue-colleagues', t('queue.colleagues'), queue.colleagues.value)}
        </>
      )}
    </div>
  )
}

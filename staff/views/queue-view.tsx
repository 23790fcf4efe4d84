import { useRef } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import { matchesFilter } from '../models/filter.ts'
import { useFocusRequest, useRestoredFocus } from './focus.ts'
import { HiddenByFilter, QueueFilter } from './queue-filter.tsx'
import { LeftoverRow, QueueRowView } from './queue-row.tsx'
import { useText } from './text.ts'

/** The queue: the adviser's own chats, then everything else in one order, by due time. */
export function QueueView({ desk }: { desk: Desk }) {
  const { t } = useText()
  const list = useRef<HTMLDivElement>(null)
  useRestoredFocus(list, 'queue-heading')
  useFocusRequest('queue', true, ['queue-heading'])
  return (
    <div class="queue" ref={list}>
      <h1 id="queue-heading" tabIndex={-1}>
        {t('queue.heading')}
      </h1>
      {desk.queue.rows.value === null ? <p role="status">{t('queue.loading')}</p> : <Lists desk={desk} />}
    </div>
  )
}

function Lists({ desk }: { desk: Desk }) {
  const { t } = useText()
  const { queue, chats, filter } = desk
  const mine = queue.mine.value
  // A resident is waiting in each of these chats right now, so they stay visible whatever the filter.
  const talking = mine.filter(row => row.kind === 'chat')
  const leftover = chats.leftover.value
  const others = (queue.rows.value ?? []).filter(row => !talking.includes(row))
  const shown = others.filter(row => matchesFilter(row, filter.value, desk.viewer.value))
  return (
    <>
      {talking.length + leftover.length > 0 && (
        <>
          <h2 id="queue-mine">
            {t('queue.mine')} <span class="count">{talking.length + leftover.length}</span>
          </h2>
          <ul class="rows" aria-labelledby="queue-mine">
            {talking.map(row => (
              <QueueRowView key={row.conversation} desk={desk} row={row} index={mine.indexOf(row)} />
            ))}
            {leftover.map(chat => (
              <LeftoverRow key={chat.id} desk={desk} chat={chat} />
            ))}
          </ul>
        </>
      )}
      <h2 id="queue-waiting">
        {t('queue.waiting')} <span class="count">{shown.length}</span>
      </h2>
      <QueueFilter desk={desk} rows={queue.rows.value ?? []} />
      <HiddenByFilter desk={desk} rows={others} />
      {shown.length > 0 ? (
        <ul class="rows" aria-labelledby="queue-waiting">
          {shown.map(row => (
            <QueueRowView key={row.conversation} desk={desk} row={row} index={mine.indexOf(row)} />
          ))}
        </ul>
      ) : others.length > 0 ? (
        <p class="nobody">{t('queue.nobodyFiltered')}</p>
      ) : (
        <p class="nobody">
          <b>{t('queue.nobody')}</b> {t('queue.nobodyBody')}
        </p>
      )}
    </>
  )
}

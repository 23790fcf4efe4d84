import { KINDS } from '../../shared/domain/enquiry/kinds.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Desk } from '../models/desk.ts'
import { hiddenBy, MINE, NO_FILTER, WHOSE } from '../models/filter.ts'
import { bothNames } from '../models/spoken.ts'
import { Shape } from './icons.tsx'
import { useText } from './text.ts'

/** Which rows to show. It stands in the page's address, so that it survives a reload and can be bookmarked. */
export function QueueFilter({ desk, rows }: { desk: Desk; rows: readonly QueueRow[] }) {
  const text = useText()
  const { t } = text
  const { who, kind, language } = desk.filter.value
  const languages = [
    ...new Set([
      ...desk.languages.list.value,
      ...rows.map(row => row.language),
      ...(language && language !== MINE ? [language] : []),
    ]),
  ]
  return (
    <fieldset class="filter">
      <legend class="unseen">{t('filter.heading')}</legend>
      <div class="filter-who" role="radiogroup" aria-label={t('filter.who')}>
        {WHOSE.map(each => (
          <label key={each} class="segment">
            <input
              type="radio"
              name="filter-who"
              checked={who === each}
              onChange={() => desk.setFilter({ who: each })}
            />
            <span>{t(`filter.${each}`)}</span>
          </label>
        ))}
      </div>
      <select
        aria-label={t('filter.kind')}
        value={kind ?? ''}
        onChange={event => {
          const chosen = event.currentTarget.value
          desk.setFilter({ kind: KINDS.find(each => each === chosen) ?? null })
        }}
      >
        <option value="">{t('filter.allKinds')}</option>
        {KINDS.map(each => (
          <option key={each} value={each}>
            {t(`kind.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('filter.language')}
        value={language ?? ''}
        onChange={event => desk.setFilter({ language: event.currentTarget.value || null })}
      >
        <option value="">{t('filter.allLanguages')}</option>
        <option value={MINE}>{t('filter.spoken')}</option>
        {languages.map(code => (
          <option key={code} value={code}>
            {bothNames(code, text)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

/** A filter may narrow the list, but never hide in silence that something is late or somebody waits in a chat. */
export function HiddenByFilter({ desk, rows }: { desk: Desk; rows: readonly QueueRow[] }) {
  const { t } = useText()
  desk.clock.tick.value
  const { late, chats } = hiddenBy(rows, desk.filter.value, desk.looking.value, desk.clock.now())
  return (
    <div role="status">
      {late + chats > 0 && (
        <div class="hidden-note">
          {late > 0 && (
            <p class="time time-late">
              <Shape urgency="late" />
              <span>{t('filter.lateHidden', { count: late })}</span>
            </p>
          )}
          {chats > 0 && (
            <p class="time time-soon">
              <Shape urgency="soon" />
              <span>{t('filter.chatsHidden', { count: chats })}</span>
            </p>
          )}
          <button type="button" class="button" onClick={() => desk.setFilter(NO_FILTER)}>
            {t('filter.showAll')}
          </button>
        </div>
      )}
    </div>
  )
}

import { KINDS } from '../../shared/domain/enquiry/kinds.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Desk } from '../models/desk.ts'
import { ASSIGNMENTS, countHiddenRows, MY_LANGUAGES, NO_FILTER } from '../models/filter.ts'
import { bothLanguageNames } from '../models/language-names.ts'
import { Shape } from './icons.tsx'
import { useText } from './text.ts'

/** Chooses which rows to show. The page's address holds the choice, so that it outlasts a reload and can be bookmarked. */
export function QueueFilter({ desk, rows }: { desk: Desk; rows: readonly QueueRow[] }) {
  const text = useText()
  const { t } = text
  const { who, kind, language } = desk.filter.value
  const languages = [
    ...new Set([
      ...desk.languages.list.value,
      ...rows.map(row => row.language),
      ...(language && language !== MY_LANGUAGES ? [language] : []),
    ]),
  ]
  return (
    <fieldset class="filter">
      <legend class="unseen">{t('filter.heading')}</legend>
      <div class="filter-who" role="radiogroup" aria-label={t('filter.who')}>
        {ASSIGNMENTS.map(each => (
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
        <option value={MY_LANGUAGES}>{t('filter.spoken')}</option>
        {languages.map(code => (
          <option key={code} value={code}>
            {bothLanguageNames(code, text)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

/** Says how many late conversations and waiting chats the filter hides, so that it never hides one silently. */
export function HiddenByFilter({ desk, rows }: { desk: Desk; rows: readonly QueueRow[] }) {
  const { t } = useText()
  desk.clock.tick.value
  const { late, chats } = countHiddenRows(rows, desk.filter.value, desk.viewer.value, desk.clock.now())
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

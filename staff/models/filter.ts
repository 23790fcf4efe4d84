import { KINDS, type Kind } from '../../shared/domain/enquiry/kinds.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { timeLeft } from './time-left.ts'

/** Which rows of the queue are shown. Null: all of them. */
export type Filter = {
  readonly who: Assignment
  readonly kind: Kind | null
  /** The code of one language, or `MY_LANGUAGES`. */
  readonly language: string | null
}
/** All the languages that the viewer speaks. It cannot be mistaken for a code: no code has four letters. */
export const MY_LANGUAGES = 'mine'
/** The adviser that looks at the queue. */
export type Viewer = { readonly id: string; readonly languages: readonly string[] }
export const ASSIGNMENTS = ['all', 'unassigned', 'mine'] as const
type Assignment = (typeof ASSIGNMENTS)[number]

export const NO_FILTER: Filter = { who: 'all', kind: null, language: null }

/** Reads a filter from an address: `?who=mine&kind=callback&lang=cy`. It ignores values that it does not know. */
export function filterOf(query: string): Filter {
  const parameters = new URLSearchParams(query)
  const language = parameters.get('lang')
  return {
    who: ASSIGNMENTS.find(who => who === parameters.get('who')) ?? 'all',
    kind: KINDS.find(kind => kind === parameters.get('kind')) ?? null,
    language: language && /^([a-z]{2,3}|mine)$/.test(language) ? language : null,
  }
}

/** The query of an address for a filter, with its question mark. Empty when the filter hides nothing. */
export function queryOf({ who, kind, language }: Filter): string {
  const query = new URLSearchParams()
  if (who !== 'all') query.set('who', who)
  if (kind) query.set('kind', kind)
  if (language) query.set('lang', language)
  const text = query.toString()
  return text && `?${text}`
}

/** True when the filter shows this row to the viewer. */
export const matchesFilter = (row: QueueRow, { who, kind, language }: Filter, me: Viewer): boolean =>
  (who === 'all' || (who === 'mine' ? row.adviser?.id === me.id : row.adviser === null)) &&
  (kind === null || row.kind === kind) &&
  (language === null ||
    (language === MY_LANGUAGES ? me.languages.includes(row.language) : row.language === language))

/** Counts the rows that a filter hides and must not hide silently: those that are late, and the other waiting chats. */
export function countHiddenRows(
  rows: readonly QueueRow[],
  filter: Filter,
  me: Viewer,
  now: Instant,
): { readonly late: number; readonly chats: number } {
  const hidden = rows.filter(row => !matchesFilter(row, filter, me))
  const late = hidden.filter(row => timeLeft(row.target, now).urgency === 'late')
  const chats = hidden.filter(row => row.kind === 'chat' && row.phase === 'waiting' && !late.includes(row))
  return { late: late.length, chats: chats.length }
}

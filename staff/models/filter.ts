import { KINDS, type Kind } from '../../shared/domain/enquiry/kinds.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { timeLeft } from './time-left.ts'

/** Which rows of the queue are shown. Null: all of them. */
export type Filter = {
  readonly who: Who
  readonly kind: Kind | null
  /** One language, or all those that the adviser speaks. */
  readonly language: string | null
}
/** No code of a language has four letters. */
export const MINE = 'mine'
/** Who looks at the queue. */
export type Looking = { readonly id: string; readonly languages: readonly string[] }
export const WHOSE = ['all', 'unassigned', 'mine'] as const
type Who = (typeof WHOSE)[number]

export const NO_FILTER: Filter = { who: 'all', kind: null, language: null }

/** The filter that an address asks for: `?who=mine&kind=callback&lang=cy`. What it does not know it passes over. */
export function filterOf(query: string): Filter {
  const asked = new URLSearchParams(query)
  const language = asked.get('lang')
  return {
    who: WHOSE.find(who => who === asked.get('who')) ?? 'all',
    kind: KINDS.find(kind => kind === asked.get('kind')) ?? null,
    language: language && /^([a-z]{2,3}|mine)$/.test(language) ? language : null,
  }
}

/** The filter as an address keeps it; empty where nothing is left out. */
export function queryOf({ who, kind, language }: Filter): string {
  const query = new URLSearchParams()
  if (who !== 'all') query.set('who', who)
  if (kind) query.set('kind', kind)
  if (language) query.set('lang', language)
  const text = query.toString()
  return text && `?${text}`
}

export const matches = (row: QueueRow, { who, kind, language }: Filter, me: Looking): boolean =>
  (who === 'all' || (who === 'mine' ? row.adviser?.id === me.id : row.adviser === null)) &&
  (kind === null || row.kind === kind) &&
  (language === null || (language === MINE ? me.languages.includes(row.language) : row.language === language))

/** What a filter may not keep quiet about: how many of the rows it hides are late, and how many are chats that wait. */
export function hiddenBy(
  rows: readonly QueueRow[],
  filter: Filter,
  me: Looking,
  now: Instant,
): { readonly late: number; readonly chats: number } {
  const hidden = rows.filter(row => !matches(row, filter, me))
  const late = hidden.filter(row => timeLeft(row.target, now).urgency === 'late')
  const chats = hidden.filter(row => row.kind === 'chat' && row.phase === 'waiting' && !late.includes(row))
  return { late: late.length, chats: chats.length }
}

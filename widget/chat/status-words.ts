import { dayAndTime, timeOf } from '../../shared/client/dates.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { isLate, isOpen } from '../../shared/domain/target/target.ts'
import type { Door, OpeningNow } from '../../shared/protocol/http.ts'
import type { WidgetWords } from '../words.ts'

/** How things stand, one sentence a line: the queue, the promise as a time, honest lateness, who is here. */
export function statusWords(
  conversation: Conversation | null,
  place: number | null,
  now: Instant,
  words: WidgetWords,
  opening: OpeningNow = { state: 'unset' },
): string[] {
  if (!conversation || conversation.phase === 'closed') return []
  const { adviser, messages, fallback } = conversation
  if (adviser) {
    const { id, name } = adviser
    const spoken = messages.some(({ by }) => by.role === 'adviser' && by.id === id)
    if (spoken) return [words.t('chat.with', { name })]
    return [words.t('chat.joined', { name }), ...promiseWords(conversation, now, words).lines]
  }
  const { late, lines } = promiseWords(conversation, now, words)
  const back = messages.some(({ by }) => by.role === 'adviser')
  const queue = words.t(back ? 'chat.back_in_queue' : 'chat.waiting')
  const where = place === null ? [] : [place === 1 ? words.t('chat.next') : words.t('chat.place', { place })]
  const still = [words.t('chat.still'), ...where]
  const why = fallback === null || fallback === 'late' ? [] : [fallbackReason(fallback, opening, words)]
  if (late) return [...lines, ...why, ...still]
  return why.length === 0 ? [queue, ...where, ...lines] : [...why, ...still, ...lines]
}

/** Why the chat may not be kept. */
function fallbackReason(
  why: 'closing' | 'nobody',
  opening: OpeningNow,
  { t, language }: WidgetWords,
): string {
  if (why === 'nobody') return t('way.nobody')
  if (opening.state !== 'open' || opening.until === null) return t('way.closed')
  return t('way.closing', { time: timeOf(opening.until, language) })
}

/** What is offered in the place of a chat that may not be kept, while it still waits. */
export function offeredInstead(conversation: Conversation | null, { kinds }: Pick<Door, 'kinds'>) {
  if (!conversation?.fallback || conversation.phase !== 'waiting') return []
  return (['callback', 'message'] as const).filter(kind => kinds.some(one => one.kind === kind))
}

/** Nothing where nothing was promised. Due itself is still in time (D8). */
function promiseWords({ targets }: Conversation, now: Instant, words: WidgetWords) {
  const target = targets.find(candidate => candidate.stage === 'answer' && isOpen(candidate))
  if (!target?.due) return { late: false, lines: [] }
  const late = isLate(target, now)
  const time = dayAndTime(target.due, now, words.language)
  return { late, lines: [words.t(late ? 'chat.late' : 'chat.due', { time })] }
}

/** How it ended, and who can help now. */
export function closedWords({ kind, closed }: Conversation, words: WidgetWords): string[] {
  if (!closed) return []
  const { by, outcome, referredTo } = closed
  const chat = kind === 'chat'
  if (by.role === 'resident' || outcome === 'left' || outcome === 'withdrawn')
    return [words.t(chat ? 'closed.left' : 'ended.withdrawn')]
  const ended = words.t(chat ? `closed.${outcome}` : `ended.${outcome}`, { name: by.name })
  return referredTo ? [ended, words.t('closed.who', { who: referredTo })] : [ended]
}

import { dayAndTime, timeOf } from '../../shared/client/dates.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { isLate, isOpen } from '../../shared/domain/target/target.ts'
import type { Door, OpeningNow } from '../../shared/protocol/http.ts'
import type { WidgetWords } from '../words.ts'

/** Words the status of a chat, one sentence a line: the queue, the due time or that it is late, and the adviser. */
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
    const hasWritten = messages.some(({ by }) => by.role === 'adviser' && by.id === id)
    if (hasWritten) return [words.t('chat.with', { name })]
    return [words.t('chat.joined', { name }), ...answerTarget(conversation, now, words).lines]
  }
  const { late, lines } = answerTarget(conversation, now, words)
  const isBack = messages.some(({ by }) => by.role === 'adviser')
  const queue = words.t(isBack ? 'chat.back_in_queue' : 'chat.waiting')
  const where = place === null ? [] : [place === 1 ? words.t('chat.next') : words.t('chat.place', { place })]
  const still = [words.t('chat.still'), ...where]
  const why = fallback === null || fallback === 'late' ? [] : [fallbackReason(fallback, opening, words)]
  if (late) return [...lines, ...why, ...still]
  return why.length === 0 ? [queue, ...where, ...lines] : [...why, ...still, ...lines]
}

/** Says why the chat may not be answered in time. */
function fallbackReason(
  why: 'closing' | 'nobody',
  opening: OpeningNow,
  { t, language }: WidgetWords,
): string {
  if (why === 'nobody') return t('way.nobody')
  if (opening.state !== 'open' || opening.until === null) return t('way.closed')
  return t('way.closing', { time: timeOf(opening.until, language) })
}

/** Lists the kinds that a chat can be converted to, while it waits and may not be answered in time. */
export function offeredInstead(conversation: Conversation | null, { kinds }: Pick<Door, 'kinds'>) {
  if (!conversation?.fallback || conversation.phase !== 'waiting') return []
  return (['callback', 'message'] as const).filter(kind => kinds.some(one => one.kind === kind))
}

/** Words the target of the first answer. Empty if nothing was promised. The due time itself is still in time (D8). */
function answerTarget({ targets }: Conversation, now: Instant, words: WidgetWords) {
  const target = targets.find(candidate => candidate.stage === 'answer' && isOpen(candidate))
  if (!target?.due) return { late: false, lines: [] }
  const late = isLate(target, now)
  const time = dayAndTime(target.due, now, words.language)
  return { late, lines: [words.t(late ? 'chat.late' : 'chat.due', { time })] }
}

/** Says how the conversation ended and who can help now, one sentence a line. Empty while it is open. */
export function closedWords({ kind, closed }: Conversation, words: WidgetWords): string[] {
  if (!closed) return []
  const { by, outcome, referredTo } = closed
  const isChat = kind === 'chat'
  if (by.role === 'resident' || outcome === 'left' || outcome === 'withdrawn')
    return [words.t(isChat ? 'closed.left' : 'ended.withdrawn')]
  const ended = words.t(isChat ? `closed.${outcome}` : `ended.${outcome}`, { name: by.name })
  return referredTo ? [ended, words.t('closed.who', { who: referredTo })] : [ended]
}

import { confirmationWords, replyWords } from '../../shared/client/reply-words.ts'
import { spellReference, type TargetLine, targetLine } from '../../shared/client/target-words.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { isOpen } from '../../shared/domain/target/target.ts'
import type { WidgetWords } from '../words.ts'

/** Words the state of an enquiry, one sentence a line: who will answer, what happens next and by when. It says only what was
 * promised. `convertedAt` is when the enquiry stopped being a chat. */
export function sentLines(
  conversation: Conversation,
  now: Instant,
  words: WidgetWords,
  convertedAt: Instant | null = null,
): TargetLine[] {
  if (conversation.phase === 'closed') return []
  const { adviser, targets } = conversation
  const { t } = words
  const who = adviser ? t('contact.with', { name: adviser.name }) : t('contact.who')
  // The chat's own target stays on record (D11), but the later targets replace it here.
  const open = targets.filter(target => isOpen(target) && target.setAt >= (convertedAt ?? ''))
  return [
    ...(conversation.stageTwoAt ? [plain(t('contact.stage_2'))] : []),
    plain(who),
    ...[...replyWords(conversation, words), ...confirmationWords(conversation, words)].map(plain),
    ...open.flatMap(target => targetLine(conversation, target, now, words) ?? []),
  ]
}

/** Gives the same lines as plain text for screen readers, after a line that the enquiry has arrived and its reference. */
export function sentWords(...parameters: Parameters<typeof sentLines>): string[] {
  const lines = sentLines(...parameters).map(({ text, quote }) => (quote ? `${text} “${quote}”` : text))
  const [{ reference }, , { t }, convertedAt] = parameters
  const have = convertedAt ? [] : [t('coming.have')]
  return lines.length > 0 ? [...have, `${t('coming.reference')} ${spellReference(reference)}.`, ...lines] : []
}

const plain = (text: string): TargetLine => ({ text, quote: null })

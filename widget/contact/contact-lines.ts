import type { Conversation, Target } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import {
  inTime,
  isAgreedCall,
  isOpen,
  type PromiseLine,
  promiseLine,
  whenWords,
} from '../parts/promise-words.ts'
import type { WidgetWords } from '../words.ts'

/** Who will answer, what happens next, and by when: one sentence a line. Nothing that was not promised.
 * `became`: when it stopped being a chat. */
export function contactLines(
  conversation: Conversation,
  now: Instant,
  words: WidgetWords,
  became: Instant | null = null,
): PromiseLine[] {
  if (conversation.phase === 'closed') return []
  const { adviser, targets } = conversation
  const { t } = words
  const who = adviser ? t('contact.with', { name: adviser.name }) : t('contact.who')
  // The chat's own promise stays on record (D11); what is promised now stands in its place.
  const open = targets.filter(target => isOpen(target) && target.setAt >= (became ?? ''))
  return [
    ...(conversation.stageTwoAt ? [plain(t('contact.stage_2'))] : []),
    plain(who),
    ...nextWords(conversation, words).map(plain),
    ...open.flatMap(target => targetLine(conversation, target, now, words) ?? []),
  ]
}

/** The same, as text alone. */
export const contactWords = (...about: Parameters<typeof contactLines>): string[] =>
  contactLines(...about).map(({ text, quote }) => (quote ? `${text} “${quote}”` : text))

const plain = (text: string): PromiseLine => ({ text, quote: null })

function targetLine(
  { kind, fields, promised, adviser }: Conversation,
  target: Target,
  now: Instant,
  words: WidgetWords,
): PromiseLine | null {
  const agreed = target.stage === 'made' && isAgreedCall(kind, fields)
  const step = target.stage === 'promise' && target.due !== null
  const line = step
    ? plain(
        words.t('promise.step', {
          name: (promised?.target === target.target ? promised.owner : adviser)?.name ?? '',
          when: whenWords(target.due, words),
          step: target.asWritten ?? '',
        }),
      )
    : promiseLine(target, kind, words, agreed)
  return line && inTime(line, target, now, words)
}

/** How we will reach them, with the number or address that they gave. */
function nextWords({ kind, fields }: Conversation, { t }: WidgetWords): string[] {
  const { phone = '', email = '' } = fields
  if (kind === 'callback') return [t('contact.phone', { phone })]
  if (kind === 'appointment') return [t('contact.agree', { phone })]
  switch (fields.reply_by) {
    case 'phone':
      return [t('contact.phone', { phone })]
    case 'email':
      return [t(kind === 'format' ? 'contact.send_email' : 'contact.email', { email })]
    case 'address':
      return [t(kind === 'format' ? 'contact.send_address' : 'contact.address')]
    case 'none':
      return [t('contact.none')]
    default:
      return []
  }
}

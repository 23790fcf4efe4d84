import type { Conversation } from '../domain/conversation/state.ts'
import type { DoorWords } from './door-words.ts'

/** Says how we will reply, with the number or address that the resident gave. Empty if no way is chosen. */
export function replyWords({ kind, fields }: Conversation, { t }: DoorWords): string[] {
  const { phone = '', email = '' } = fields
  if (kind === 'callback') return [t('contact.phone', { phone })]
  if (kind === 'appointment')
    return [fields.reply_by === 'email' ? t('contact.agree_email', { email }) : t('contact.agree', { phone })]
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

/** Says that a confirmation went out by email, or that the address refused it. Empty if none was sent. */
export function confirmationWords({ confirmation }: Conversation, { t }: DoorWords): string[] {
  if (!confirmation || confirmation.result === 'too_many') return []
  const { to: email, result } = confirmation
  return [t(result === null || result === 'sent' ? 'contact.emailed' : 'contact.not_emailed', { email })]
}

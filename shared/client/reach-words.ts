import type { Conversation } from '../domain/conversation/state.ts'
import type { DoorWords } from './door-words.ts'

/** How we will reach them, with the number or address that they gave. */
export function reachWords({ kind, fields }: Conversation, { t }: DoorWords): string[] {
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

/** That what we have is confirmed by email as well; or that the address took none. Nothing where none was sent. */
export function emailedWords({ confirmation }: Conversation, { t }: DoorWords): string[] {
  if (!confirmation || confirmation.result === 'too_many') return []
  const { to: email, result } = confirmation
  return [t(result === null || result === 'sent' ? 'contact.emailed' : 'contact.not_emailed', { email })]
}

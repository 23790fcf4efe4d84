import { createHash } from 'node:crypto'
import { createWords } from '../../shared/client/words.ts'
import { contactDetailsOf } from '../../shared/domain/contact-details/contact-details.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { LoadedProfile } from '../profiles.ts'
import type { Locales } from '../words.ts'
import { makeDiscreet } from './discreet.ts'
import { drawHtml, drawText } from './draw.ts'
import { confirmationLetter, type LetterWords } from './letter.ts'
import type { Email } from './mailer.ts'

/** An email shares the words of the confirmation page and has some of its own. */
const EMAIL_SURFACES = ['widget', 'contact', 'sent', 'page', 'email'] as const

export type ConfirmationFacts = {
  readonly loaded: LoadedProfile
  readonly locales: Locales
  readonly state: Conversation
  readonly confirmation: NonNullable<Conversation['confirmation']>
  /** When it stopped being a chat. Null: it never was one. */
  readonly convertedAt: Instant | null
  readonly now: Instant
}

/** Composes the confirmation email of a conversation, in its language and in the print size its reader chose. */
export function composeConfirmation(facts: ConfirmationFacts): Email {
  const { loaded, locales, state, confirmation, convertedAt, now } = facts
  const { profile } = loaded
  const language = locales.languages('email').includes(state.language) ? state.language : 'en'
  const words: LetterWords = createWords(
    language,
    Object.assign({}, ...EMAIL_SURFACES.map(surface => locales.words(surface, language))),
  )
  const sender = { name: profile.name, ...contactDetailsOf(profile) }
  const letter = confirmationLetter(sender, makeDiscreet(state, convertedAt), now, words)
  const reader = { language, dir: words.dir, size: confirmation.size }
  return {
    to: confirmation.to,
    fromName: profile.name,
    replyTo: sender.contacts.email,
    subject: letter.subject,
    language,
    text: drawText(letter, reader),
    html: drawHtml(letter, reader),
    id: emailIdOf(state.id, confirmation.n),
    at: now,
  }
}

/** Gives an email the same id each time it is sent. The id reveals nothing of the conversation. */
const emailIdOf = (conversation: string, n: number): string =>
  createHash('sha256').update(`${conversation} ${n}`).digest('hex').slice(0, 32)

import { createHash } from 'node:crypto'
import { createWords } from '../../shared/client/words.ts'
import { contactDetailsOf } from '../../shared/domain/contact-details/contact-details.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { LoadedProfile } from '../profiles.ts'
import type { Locales } from '../words.ts'
import { discreet } from './discreet.ts'
import { drawHtml, drawText } from './draw.ts'
import { confirmationLetter, type LetterWords } from './letter.ts'
import type { Email } from './mailer.ts'

/** What an email says: as the confirmation page does, and its own. */
const SURFACES = ['widget', 'contact', 'sent', 'page', 'email'] as const

export type Confirming = {
  readonly loaded: LoadedProfile
  readonly locales: Locales
  readonly state: Conversation
  readonly confirmation: NonNullable<Conversation['confirmation']>
  /** When it stopped being a chat; null: it never was one. */
  readonly became: Instant | null
  readonly now: Instant
}

/** The confirmation by email of what stands in a conversation, in its language and in the print its reader chose. */
export function composeConfirmation(confirming: Confirming): Email {
  const { loaded, locales, state, confirmation, became, now } = confirming
  const { profile } = loaded
  const language = locales.languages('email').includes(state.language) ? state.language : 'en'
  const words: LetterWords = createWords(
    language,
    Object.assign({}, ...SURFACES.map(surface => locales.words(surface, language))),
  )
  const house = { name: profile.name, ...contactDetailsOf(profile) }
  const letter = confirmationLetter(house, discreet(state, became), now, words)
  const reader = { language, dir: words.dir, size: confirmation.size }
  return {
    to: confirmation.to,
    fromName: profile.name,
    replyTo: house.contacts.email,
    subject: letter.subject,
    language,
    text: drawText(letter, reader),
    html: drawHtml(letter, reader),
    id: idOf(state.id, confirmation.n),
    at: now,
  }
}

/** Tells nothing of the conversation, and is the same whenever this email is sent. */
const idOf = (conversation: string, n: number): string =>
  createHash('sha256').update(`${conversation} ${n}`).digest('hex').slice(0, 32)

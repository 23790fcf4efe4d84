import type english from '../../locales/en/email.json'
import type englishPage from '../../locales/en/page.json'
import { dangersFrom } from '../../shared/client/dangers.ts'
import type { DoorKey } from '../../shared/client/door-words.ts'
import { replyWords } from '../../shared/client/reply-words.ts'
import { runningLines } from '../../shared/client/target-words.ts'
import type { KeyOf, Words } from '../../shared/client/words.ts'
import type { ContactDetails } from '../../shared/domain/contact-details/contact-details.ts'
import { emergencyList } from '../../shared/domain/contact-details/emergency.ts'
import { telephoneHref } from '../../shared/domain/contact-details/telephone.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'

export type LetterWords = Words<KeyOf<typeof english> | KeyOf<typeof englishPage> | DoorKey>

/** Part of a sentence: plain or bold text, a link, or a quotation of the policy in English. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly href: string }
  | { readonly quote: string }
export type Block =
  | { readonly as: 'h1' | 'h2' | 'p'; readonly of: readonly Piece[] }
  | { readonly as: 'list'; readonly of: readonly (readonly Piece[])[] }

/** The content of an email, before it is drawn as text and as HTML. */
export type Letter = { readonly subject: string; readonly blocks: readonly Block[] }

type Sender = ContactDetails & { readonly name: string }

/**
 * Words the confirmation of an enquiry: a short form of the confirmation page, for an inbox. It repeats nothing that was
 * written and contains nothing that opens the conversation.
 *
 * @param state a conversation from `makeDiscreet`
 */
export function confirmationLetter(
  sender: Sender,
  state: Conversation,
  now: Instant,
  words: LetterWords,
): Letter {
  const { t } = words
  const { reference, kind, adviser } = state
  const { name, contacts } = sender
  const who = adviser ? t('contact.with', { name: adviser.name }) : t('sent.who', { name })
  const promises = runningLines(state, now, words) ?? [{ text: t('promised.none'), quote: null }]
  const ways = [
    ...(contacts.phone ? [[`${t('home.phone')}: `, phone(contacts.phone)]] : []),
    ...(contacts.email ? [[`${t('home.email')}: `, email(contacts.email)]] : []),
  ]
  return {
    subject: t('email.subject', { name, reference }),
    blocks: [
      ...danger(sender, state, words),
      { as: 'h1', of: [t(`sent.${kind === 'chat' ? 'message' : kind}`)] },
      { as: 'p', of: [`${t('coming.reference')} `, { strong: reference }] },
      { as: 'p', of: [t('sent.reference_use')] },
      { as: 'h2', of: [t('contact.next')] },
      {
        as: 'list',
        of: [
          [who],
          ...replyWords(state, words).map(line => [line]),
          ...promises.map(({ text, quote }) =>
            quote === null ? [{ strong: text }] : [{ strong: `${text} ` }, { quote }],
          ),
        ],
      },
      { as: 'h2', of: [t('sent.alter')] },
      { as: 'p', of: [t('email.alter')] },
      ...(ways.length > 0 ? [{ as: 'h2', of: [t('home.contact')] } as const, list(ways)] : []),
      { as: 'h2', of: [t('email.about')] },
      { as: 'p', of: [t('email.automatic')] },
      { as: 'p', of: [contacts.email ? t('email.reply', { email: contacts.email }) : t('email.no_reply')] },
      { as: 'p', of: [t('email.private')] },
      { as: 'p', of: [t('email.not_you')] },
      { as: 'h2', of: [t('emergency.title')] },
      list(emergencyRows(sender, words)),
    ],
  }
}

/** Names the numbers to call now, before anything else, if the resident wrote of a danger and no adviser has settled that
 * there is none (E8). */
function danger(sender: Sender, { hazards }: Conversation, { t }: LetterWords): Block[] {
  const dangers = hazards?.settled?.real === false ? [] : dangersFrom(hazards?.found ?? [], sender)
  if (dangers.length === 0) return []
  return [
    { as: 'p', of: [{ strong: t('urgent.first') }] },
    list(dangers.map(({ key, number }) => withNumber(n => t(key, { number: n }), number))),
  ]
}

const emergencyRows = ({ emergency }: Sender, { t }: LetterWords): Piece[][] =>
  emergencyList(emergency).map(which => [`${t(`emergency.${which}`)}: `, phone(emergency[which] ?? '')])

const list = (of: readonly (readonly Piece[])[]) => ({ as: 'list', of }) as const
const phone = (number: string): Piece => ({ link: number, href: telephoneHref(number) })
const email = (address: string): Piece => ({ link: address, href: `mailto:${address}` })

/** Splits a sentence so that the telephone number in it becomes a link. */
function withNumber(sentence: (number: string) => string, number: string): Piece[] {
  // The sentence isolates the direction of its values. The link does so itself, so these marks are dropped.
  const [before = '', after = ''] = sentence('\n').split(/\u2068?\n\u2069?/)
  return [{ strong: before }, phone(number), { strong: after }]
}

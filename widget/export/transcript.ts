import { dateOf, timeOf } from '../../shared/client/dates.ts'
import { spellReference, type TargetLine, whenWords } from '../../shared/client/target-words.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Translation } from '../../shared/domain/conversation/written.ts'
import type { FieldName } from '../../shared/domain/enquiry/fields.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Entry, Note } from '../chat/entries.ts'
import type { WidgetWords } from '../words.ts'
import type { Line } from './paper.ts'

type House = { readonly name: string; readonly shortName: string }

/** Everything said in a chat: who, when, and the words. `told`: what happened beside the messages, as a sentence. */
export function chatLines(
  conversation: Conversation,
  said: readonly (Entry | Note)[],
  told: (note: Note) => string,
  house: House,
  now: Instant,
  words: WidgetWords,
): Line[] {
  const { t } = words
  return [
    { as: 'h1', text: `${house.name}: ${t('chat.title')}` },
    { as: 'p', text: `${t('coming.reference')} ${spellReference(conversation.reference)}` },
    { as: 'p', text: t('keep.saved', { when: whenWords(now, words) }) },
    ...said.flatMap(one =>
      'key' in one ? messageLines(one, conversation, house, words) : [plain(told(one))],
    ),
  ]
}

/** A confirmation: who, what next and by when, what was written, and what was said since. */
export function confirmationLines(
  conversation: Conversation,
  next: readonly TargetLine[],
  wrote: readonly (readonly [label: string, value: string, name: FieldName])[],
  said: readonly (Entry | Note)[],
  told: (note: Note) => string,
  house: House,
  words: WidgetWords,
): Line[] {
  const { t, language } = words
  const { kind, startedAt, reference } = conversation
  return [
    { as: 'h1', text: `${house.name}: ${t(`yours.${kind === 'chat' ? 'message' : kind}`)}` },
    plain(`${dateOf(startedAt, language)}, ${timeOf(startedAt, language)}`),
    plain(`${t('coming.reference')} ${spellReference(reference)}`),
    ...next.map(({ text, quote }) => plain(quote ? `${text} “${quote}”` : text)),
    { as: 'h2', text: t('contact.wrote') },
    ...wrote.flatMap(([label, value, name]): Line[] => [
      { as: 'strong', text: label },
      plain(value),
      ...machineLines(conversation.written[name]?.made, words),
    ]),
    ...said.flatMap(one =>
      'key' in one ? messageLines(one, conversation, house, words) : [plain(told(one))],
    ),
  ]
}

const plain = (text: string): Line => ({ as: 'p', text })

/** On paper no day is "today". */
function messageLines(
  entry: Entry,
  conversation: Conversation,
  { shortName }: House,
  words: WidgetWords,
): Line[] {
  const { t } = words
  const { n, name, at, text, language, state } = entry
  const time = whenWords(at, words)
  const who =
    name === null ? t('chat.you', { time }) : t('chat.adviser', { name, association: shortName, time })
  const unsent = state === 'sent' ? '' : ` (${t('chat.not_sent')})`
  return [
    { as: 'strong', text: who + unsent },
    { as: 'p', text, lang: language },
    ...(n === null ? [] : machineLines(conversation.translations[n], words)),
  ]
}

/** Named as a machine's on paper too. */
const machineLines = (made: Translation | undefined, { t }: WidgetWords): Line[] =>
  made?.text ? [plain(t('across.made')), { as: 'p', text: made.text, lang: made.language }] : []

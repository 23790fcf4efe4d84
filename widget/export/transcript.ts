import { dateOf, timeOf } from '../../shared/client/dates.ts'
import { spellReference, type TargetLine, whenWords } from '../../shared/client/target-words.ts'
import type { Translation } from '../../shared/domain/conversation/field-origins.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { FieldName } from '../../shared/domain/enquiry/fields.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { MessageEntry, Note } from '../chat/entries.ts'
import type { WidgetWords } from '../words.ts'
import type { PaperLine } from './paper.ts'

type AssociationNames = { readonly name: string; readonly shortName: string }

/** A conversation to save. `timeline` has its messages and notes in order; `noteText` words a note. */
type Source = {
  readonly conversation: Conversation
  readonly timeline: readonly (MessageEntry | Note)[]
  readonly noteText: (note: Note) => string
  readonly association: AssociationNames
}

/** Lists the lines of a saved chat: author, time and text of each message, and the notes. */
export function chatLines(source: Source, now: Instant, words: WidgetWords): PaperLine[] {
  const { conversation, association } = source
  const { t } = words
  return [
    { as: 'h1', text: `${association.name}: ${t('chat.title')}` },
    { as: 'p', text: `${t('coming.reference')} ${spellReference(conversation.reference)}` },
    { as: 'p', text: t('keep.saved', { when: whenWords(now, words) }) },
    ...timelineLines(source, words),
  ]
}

/** The parts of a confirmation above its messages. */
type Confirmation = {
  readonly next: readonly TargetLine[]
  readonly answers: readonly (readonly [label: string, value: string, name: FieldName])[]
}

/** Lists the lines of a saved confirmation: reference, next steps and due times, the answers, and the messages since. */
export function confirmationLines(
  source: Source,
  { next, answers }: Confirmation,
  words: WidgetWords,
): PaperLine[] {
  const { conversation, association } = source
  const { t, language } = words
  const { kind, startedAt, reference } = conversation
  return [
    { as: 'h1', text: `${association.name}: ${t(`yours.${kind === 'chat' ? 'message' : kind}`)}` },
    plain(`${dateOf(startedAt, language)}, ${timeOf(startedAt, language)}`),
    plain(`${t('coming.reference')} ${spellReference(reference)}`),
    ...next.map(({ text, quote }) => plain(quote ? `${text} “${quote}”` : text)),
    { as: 'h2', text: t('contact.wrote') },
    ...answers.flatMap(([label, value, name]): PaperLine[] => [
      { as: 'strong', text: label },
      plain(value),
      ...machineLines(conversation.written[name]?.made, words),
    ]),
    ...timelineLines(source, words),
  ]
}

const timelineLines = (
  { conversation, timeline, noteText, association }: Source,
  words: WidgetWords,
): PaperLine[] =>
  timeline.flatMap(one =>
    'key' in one ? messageLines(one, conversation, association, words) : [plain(noteText(one))],
  )

const plain = (text: string): PaperLine => ({ as: 'p', text })

/** A message on paper, where every time has its full date. */
function messageLines(
  entry: MessageEntry,
  conversation: Conversation,
  { shortName }: AssociationNames,
  words: WidgetWords,
): PaperLine[] {
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

/** A machine translation on paper, marked as a machine's. */
const machineLines = (translation: Translation | undefined, { t }: WidgetWords): PaperLine[] =>
  translation?.text
    ? [plain(t('across.made')), { as: 'p', text: translation.text, lang: translation.language }]
    : []

import { html } from 'hono/html'
import type { Kind } from '../../../shared/domain/contact/kinds.ts'
import type { Promised } from '../../../shared/protocol/http.ts'
import type { Markup } from './page.ts'
import type { PageWords } from './say.ts'
import { whenOf } from './when.ts'

/** What is promised, one sentence to a promise (E4): the day and time, never "within 2 working days". */
export function promiseSentences(promises: readonly Promised[], words: PageWords): readonly Markup[] {
  const { t } = words
  if (promises.length === 0) return [html`${t('promise.none')}`]
  return promises.map(promise => sentenceOf(promise, words))
}

function sentenceOf({ stage, due, asWritten, afterFirstReply }: Promised, words: PageWords): Markup {
  const { t, language } = words
  if (due === null) {
    // The policy's own words are English and stay a quotation; in another language they are not put into its mouth.
    return asWritten !== null && language === 'en'
      ? html`${t('promise.in_words')} <q>${asWritten}</q>`
      : html`${t('promise.no_date')}`
  }
  const at = whenOf(due, words)
  const when = afterFirstReply ? t('when.latest', { when: at }) : at
  if (stage === 'promise') return html`${t('promise.step', { step: asWritten ?? '', when })}`
  return html`${t(isSaid(stage) ? `promise.${stage}` : 'promise.other', { when })}`
}

const SAID = [
  'answer',
  'response',
  'reply',
  'ack',
  'contact_back',
  'call_returned',
  'made',
  'sent',
  'stage_1',
  'full',
  'full_or_update',
  'done_or_update',
  'update',
  'full_update',
  'agreed',
] as const
const isSaid = (stage: string): stage is (typeof SAID)[number] => (SAID as readonly string[]).includes(stage)

/** Promises that depend on a choice in the form: one line for each choice, and one alone where all are the same. */
export function promiseLines(
  kind: Exclude<Kind, 'chat'>,
  byChoice: Readonly<Record<string, readonly Promised[]>>,
  words: PageWords,
): readonly Markup[] {
  const lines = Object.entries(byChoice).map(([choice, promises]) => ({
    choice,
    sentences: promiseSentences(promises, words),
  }))
  const [first] = lines
  const same = lines.every(({ sentences }) => String(sentences) === String(first?.sentences))
  if (same || kind === 'message' || kind === 'callback' || kind === 'format') return first?.sentences ?? []
  return lines.flatMap(({ choice, sentences }) =>
    sentences.map(
      sentence =>
        html`<b>${words.t(`options.${choice as 'office' | 'home' | 'comment' | 'compliment' | 'complaint'}`)}.</b> ${sentence}`,
    ),
  )
}

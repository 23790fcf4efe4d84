import type { Conversation } from '../domain/conversation/state.ts'
import { type FieldValues, SOON } from '../domain/enquiry/fields.ts'
import type { Kind } from '../domain/enquiry/kinds.ts'
import type { Instant } from '../domain/instant.ts'
import { NEXT_STEP, stageSentenceOf } from '../domain/target/stages.ts'
import { isLate, isOpen, type Target } from '../domain/target/target.ts'
import type { OfferedKind, OfferedTarget } from '../protocol/http.ts'
import { dateOf, isEndOfDay, timeOf } from './dates.ts'
import type { DoorWords } from './door-words.ts'
import { softenDay } from './welsh.ts'

/** A sentence; where there is no time, the policy's own words, which are English whatever the page is. */
export type PromiseLine = { readonly text: string; readonly quote: string | null }

/** "We call you back by 5pm on Friday 27 November." Null where nothing was promised. `agreed`: the time of a call that
 * was chosen is itself the target. A date that counts from the first reply is the latest possible (D7). */
export function promiseLine(
  promise: OfferedTarget,
  kind: Kind,
  words: DoorWords,
  agreed = false,
): PromiseLine | null {
  const { t } = words
  if (promise.due === null)
    return promise.asWritten === null ? null : { text: t('promise.written'), quote: promise.asWritten }
  const by = whenWords(promise.due, words)
  const when = promise.afterFirstReply ? t('promise.latest', { when: by }) : by
  // Who asks to be called is contacted by a call.
  const own = stageSentenceOf(promise.stage)
  const sentence = kind === 'callback' && own === 'contact_back' ? 'call_returned' : own
  return { text: t(agreed ? 'promise.agreed' : `promise.${sentence}`, { when }), quote: null }
}

/** The promise as it stands now: kept to, or honestly late. */
const inTime = (
  line: PromiseLine,
  target: Parameters<typeof isLate>[0],
  now: Instant,
  { t }: DoorWords,
): PromiseLine =>
  isLate(target, now) ? { text: t('promise.late', { promise: line.text }), quote: null } : line

/** A clock of a conversation in words, as it stands now; a next step with the name of whoever promised it. */
export function targetLine(
  { kind, fields, promised, adviser }: Conversation,
  target: Target,
  now: Instant,
  words: DoorWords,
): PromiseLine | null {
  const agreed = stageSentenceOf(target.stage) === 'made' && isAgreedCall(kind, fields)
  const step = target.stage === NEXT_STEP && target.due !== null
  const line = step
    ? {
        text: words.t('promise.step', {
          name: (promised?.target === target.target ? promised.owner : adviser)?.name ?? '',
          when: whenWords(target.due, words),
          step: target.asWritten ?? '',
        }),
        quote: null,
      }
    : promiseLine(target, kind, words, agreed)
  return line && inTime(line, target, now, words)
}

/** The promises that still run, as they stand now. Null: an answer is waited for and no time for it is set, which has to
 * be said. Where no answer is wanted only the clocks that run anyway are spoken of; nobody is told to wait. */
export function runningLines(
  conversation: Conversation,
  now: Instant,
  words: DoorWords,
): readonly PromiseLine[] | null {
  const open = conversation.targets.filter(isOpen)
  const lines = open.flatMap(target => targetLine(conversation, target, now, words) ?? [])
  const unasked = conversation.fields.reply_by === 'none' && open.length === 0
  return unasked || lines.length > 0 ? lines : null
}

/** "5pm on Friday 27 November": the whole date, since it is kept and printed; "the end of Friday 27 November" (D6). */
export function whenWords(at: Instant, { t, language }: DoorWords): string {
  const day = dateOf(at, language)
  if (isEndOfDay(at)) return t('promise.end_of_day', { day })
  return t('promise.when', { time: timeOf(at, language), day: language === 'cy' ? softenDay(day) : day })
}

/** What is promised whatever is chosen in the form; nothing where that depends on the choice. */
export function commonPromises({ promises }: OfferedKind): readonly OfferedTarget[] {
  // Two rows of a policy may word the same time differently.
  const said = (all: readonly OfferedTarget[]) =>
    JSON.stringify(all.map(one => (one.due ? { ...one, asWritten: null } : one)))
  const [first = [], ...others] = Object.values(promises)
  return others.every(other => said(other) === said(first)) ? first : []
}

/** What is promised, given what has been chosen so far. */
export function chosenPromises(
  { promises }: OfferedKind,
  values: Readonly<Record<string, string | undefined>>,
): readonly OfferedTarget[] {
  const by = 'complaint' in promises ? values.feedback : 'home' in promises ? values.place : ''
  return promises[by ?? ''] ?? []
}

/** A call at a time that was chosen: nothing else is promised then. */
export const isAgreedCall = (kind: Kind, { slot }: FieldValues): boolean =>
  kind === 'callback' && Boolean(slot) && slot !== SOON

/** A reference in two groups, as it is read out. */
export const spelled = (reference: string): string => reference.replace(/(.{3})(?=.)/g, '$1 ')

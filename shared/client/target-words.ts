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

/** One sentence about a target. `quote` is the policy's own wording where there is no time; it is English on every page. */
export type TargetLine = { readonly text: string; readonly quote: string | null }

/** Words a target that the door offers: "We call you back by 5pm on Friday 27 November." Null if nothing was promised.
 * `agreed`: the target is the time of a call that the resident chose. A date that counts from the first reply is given as
 * the latest possible (D7). */
export function offeredLine(
  promise: OfferedTarget,
  kind: Kind,
  words: DoorWords,
  agreed = false,
): TargetLine | null {
  const { t } = words
  if (promise.due === null)
    return promise.asWritten === null ? null : { text: t('promise.written'), quote: promise.asWritten }
  const by = whenWords(promise.due, words)
  const when = promise.afterFirstReply ? t('promise.latest', { when: by }) : by
  // Contacting a resident who asked for a call means calling them.
  const own = stageSentenceOf(promise.stage)
  const sentence = kind === 'callback' && own === 'contact_back' ? 'call_returned' : own
  return { text: t(agreed ? 'promise.agreed' : `promise.${sentence}`, { when }), quote: null }
}

/** Adds that the target is late, if it is. */
const withLateness = (
  line: TargetLine,
  target: Parameters<typeof isLate>[0],
  now: Instant,
  { t }: DoorWords,
): TargetLine =>
  isLate(target, now) ? { text: t('promise.late', { promise: line.text }), quote: null } : line

/** Words a target of a conversation as it stands now; a next step with the name of the adviser who promised it. Null if
 * nothing was promised. */
export function targetLine(
  { kind, fields, promised, adviser }: Conversation,
  target: Target,
  now: Instant,
  words: DoorWords,
): TargetLine | null {
  const agreed = stageSentenceOf(target.stage) === 'made' && isAgreedCall(kind, fields)
  const isNextStep = target.stage === NEXT_STEP && target.due !== null
  const line = isNextStep
    ? {
        text: words.t('promise.step', {
          name: (promised?.target === target.target ? promised.owner : adviser)?.name ?? '',
          when: whenWords(target.due, words),
          step: target.asWritten ?? '',
        }),
        quote: null,
      }
    : offeredLine(target, kind, words, agreed)
  return line && withLateness(line, target, now, words)
}

/** Words the open targets as they stand now. Null if the resident expects an answer and no time is set for it; the caller
 * has to say so. If the resident wants no answer, only the targets that are open anyway are listed. */
export function runningLines(
  conversation: Conversation,
  now: Instant,
  words: DoorWords,
): readonly TargetLine[] | null {
  const open = conversation.targets.filter(isOpen)
  const lines = open.flatMap(target => targetLine(conversation, target, now, words) ?? [])
  const wantsNone = conversation.fields.reply_by === 'none' && open.length === 0
  return wantsNone || lines.length > 0 ? lines : null
}

/** Writes a due time with its whole date, since people save and print it: "5pm on Friday 27 November", or "the end of
 * Friday 27 November" (D6). */
export function whenWords(at: Instant, { t, language }: DoorWords): string {
  const day = dateOf(at, language)
  if (isEndOfDay(at)) return t('promise.end_of_day', { day })
  return t('promise.when', { time: timeOf(at, language), day: language === 'cy' ? softenDay(day) : day })
}

/** Lists the targets that apply whatever the resident chooses in the form. Empty if they depend on a choice. */
export function commonTargets({ promises }: OfferedKind): readonly OfferedTarget[] {
  // Two rows of a policy may word the same time differently, so the wording does not count.
  const textOf = (all: readonly OfferedTarget[]) =>
    JSON.stringify(all.map(one => (one.due ? { ...one, asWritten: null } : one)))
  const [first = [], ...others] = Object.values(promises)
  return others.every(other => textOf(other) === textOf(first)) ? first : []
}

/** Lists the targets that apply to the choices made so far. */
export function chosenTargets(
  { promises }: OfferedKind,
  values: Readonly<Record<string, string | undefined>>,
): readonly OfferedTarget[] {
  const by = 'complaint' in promises ? values.feedback : 'home' in promises ? values.place : ''
  return promises[by ?? ''] ?? []
}

/** Tells whether this is a call at a time that the resident chose. Nothing else is promised then. */
export const isAgreedCall = (kind: Kind, { slot }: FieldValues): boolean =>
  kind === 'callback' && Boolean(slot) && slot !== SOON

/** Writes a reference in groups of three, as people read it out. */
export const spellReference = (reference: string): string => reference.replace(/(.{3})(?=.)/g, '$1 ')

import { plainDate, plainMoment, plainTime } from './plain-english.ts'
import type { DueAnswer, Step } from './target-rule.ts'

/** Explains a due time in plain English, one line a step with its rule, and the due time last. */
export function explain(answer: DueAnswer): string[] {
  const lines = answer.steps.map(step => `${sentence(step)} (${step.rule}).`)
  return [...lines, answer.due === null ? 'No due time.' : `Due by ${plainMoment(answer.due)}.`]
}

function sentence(step: Step): string {
  switch (step.what) {
    case 'no_number':
      return 'The promise gives no number'
    case 'no_hours':
      return 'No opening hours are set, and this promise counts opening time'
    case 'no_opening':
      return `There are not enough opening hours in the next ${step.days} days`
    case 'asked_while_open':
      return `Asked while open, at ${plainMoment(step.at)}: the clock starts at once`
    case 'waits_for_opening':
      return `Asked while closed: the clock starts at the next opening, ${plainMoment(step.at)}`
    case 'runs_past_close':
      return `The clock runs on past closing at ${plainTime(step.close)}, because the question came before it`
    case 'counted_hours':
      return `Open time counted from ${plainMoment(step.from)} to ${plainTime(step.to)}`
    case 'used_up_at_close':
      return 'The time is used up exactly at closing, so it is due at closing and not at the next opening'
    case 'day_0':
      return `The count starts from ${plainDate(step.date)}`
    case 'counted':
      return `${plainDate(step.date)} is working day ${step.number}`
    case 'skipped':
      return `${plainDate(step.date)} does not count: ${SKIPPED[step.reason]}`
    case 'closure_not_heeded':
      return `${plainDate(step.date)} counts although it is a closure: ${NOT_HEEDED[step.because]}`
    case 'further_from':
      return `The further time runs from ${plainMoment(step.at)}: ${FURTHER[step.because]}`
    case 'no_first_reply':
      return 'The further time runs from the first reply, which has not been sent and has no due time'
    case 'falls_on':
      return `The period ends on ${plainDate(step.date)}, or on the next working day`
    case 'ends':
      return `The last day ends at ${step.because === 'close' ? plainTime(step.at) : 'midnight'}: ${ENDS[step.because]}`
    case 'agreed':
      return `Both sides agreed on ${plainMoment(step.at)}`
    case 'not_agreed':
      return 'No time has been agreed yet'
    case 'continuous':
      return `The clock runs day and night from ${plainMoment(step.from)}`
  }
}

type OfStep<What extends Step['what']> = Extract<Step, { what: What }>

const SKIPPED: Record<OfStep<'skipped'>['reason'], string> = {
  weekend: 'a weekend',
  bank_holiday: 'a bank holiday',
  closure: 'a closure published in advance',
}

const NOT_HEEDED: Record<OfStep<'closure_not_heeded'>['because'], string> = {
  statutory: 'a period set by law or regulator takes no notice of office closures',
  published_late: 'it was not published in advance, or only after the contact came in',
}

const FURTHER: Record<OfStep<'further_from'>['because'], string> = {
  first_reply: 'that is when the first reply was sent',
  first_due: 'the first reply was due then, and a late one does not lengthen the time',
  no_reply_yet: 'the first reply is due then at the latest',
}

const ENDS: Record<OfStep<'ends'>['because'], string> = {
  close: 'the office closes',
  midnight: 'a period set by law or regulator has its whole last day',
  no_hours: 'no hours are set for that day',
  past_midnight: 'the office is open to the end of the day',
  after_close: 'the office had closed already when the contact came in',
}

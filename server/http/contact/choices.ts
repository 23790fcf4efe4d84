import { timeOf } from '../../../shared/client/dates.ts'
import { FEEDBACK, FORMATS, SOON } from '../../../shared/domain/contact/fields.ts'
import { SLOT_MINUTES } from '../../../shared/domain/contact/slots.ts'
import { type Instant, instant, milliseconds } from '../../../shared/domain/instant.ts'
import type { PageWords } from './say.ts'
import { dateOf, whenOf } from './when.ts'

const NAMED = [SOON, 'phone', 'email', 'address', 'none', 'office', 'home', ...FORMATS, ...FEEDBACK] as const
const isNamed = (option: string): option is (typeof NAMED)[number] =>
  (NAMED as readonly string[]).includes(option)

/** An answer to choose, in words; a time that can be agreed for a call is an instant, and said with its day. */
export function optionWords(option: string, words: PageWords): string {
  if (isNamed(option)) return words.t(`options.${option}`)
  return Number.isNaN(Date.parse(option)) ? option : whenOf(option, words)
}

/** The times that can be agreed, under their days: "Friday 27 November", "9am to 9.30am". */
export function slotsByDay(slots: readonly Instant[], words: PageWords) {
  const days = new Map<string, { slot: Instant; label: string }[]>()
  for (const slot of slots) {
    const ends = instant(milliseconds(slot) + SLOT_MINUTES * 60_000)
    const day = dateOf(slot, words)
    const label = words.t('hints.slot_day', {
      from: timeOf(slot, words.language),
      to: timeOf(ends, words.language),
    })
    days.set(day, [...(days.get(day) ?? []), { slot, label }])
  }
  return [...days].map(([day, times]) => ({ day, times }))
}

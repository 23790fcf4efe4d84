import { duration } from '../../shared/client/dates.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { WidgetWords } from '../words.ts'

/** The sentence for a refusal, in the resident's language. */
export function refusalWords(refusal: Refusal, words: WidgetWords): string {
  const { name } = refusal
  const values = Object.fromEntries(
    Object.entries(refusal).filter(([, value]) => typeof value !== 'object'),
  ) as Readonly<Record<string, string | number>>
  const wait =
    refusal.name === 'too_often' ? { wait: duration(refusal.retryAfterSeconds, words.language) } : {}
  return words.t(`refusal.${name}`, { ...values, ...wait })
}

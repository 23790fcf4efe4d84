import { duration } from '../../shared/client/dates.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { WidgetKey, WidgetWords } from '../words.ts'

/** Words a refusal in the resident's language. */
export function refusalWords(refusal: Refusal, words: WidgetWords): string {
  const { name } = refusal
  const values = Object.fromEntries(
    Object.entries(refusal).filter(([, value]) => typeof value !== 'object'),
  ) as Readonly<Record<string, string | number>>
  const wait =
    refusal.name === 'too_often' ? { wait: duration(refusal.retryAfterSeconds, words.language) } : {}
  const key = `refusal.${name}` as WidgetKey
  const text = words.t(key, { ...values, ...wait })
  // A newer server may have a refusal that this page has no words for.
  return text === key ? words.t('refusal.unavailable') : text
}

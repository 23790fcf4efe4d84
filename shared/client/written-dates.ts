/**
 * The days, months and units of time of a language that a browser may not know. `Intl` silently falls back to English for
 * such a language; Chromium has no Welsh and hardly any Panjabi. The dates come with the language's words, from
 * `locales/<language>/dates.json`. In Welsh the noun stays singular after a number, and "munud" and "diwrnod" mutate
 * after two (standards.md E3).
 */
export type WrittenDates = {
  /** From Sunday to Saturday. */
  readonly days: readonly string[]
  readonly months: readonly string[]
  /** Yesterday, today, tomorrow. */
  readonly near: readonly string[]
  /** The names of each unit by plural form. A missing form falls back to `other`. */
  readonly units: Readonly<Record<Unit, Readonly<Record<string, string | undefined>>>>
}
export type Unit = 'second' | 'minute' | 'hour' | 'day'

const written = new Map<string, WrittenDates>()

/** Registers the dates of a language; the functions of `dates.ts` use them from now on. */
export const learnDates = (language: string, dates: WrittenDates): void => {
  written.set(language, dates)
}

/** The registered dates of a language, if there are any. */
export const datesOf = (language: string): WrittenDates | undefined => written.get(language)

/** Writes a number with its unit: "2 ddiwrnod". */
export function countWords({ units }: WrittenDates, count: number, unit: Unit, language: string): string {
  const forms = units[unit]
  return `${count} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other}`
}

/**
 * Days, months and lengths of time of a language that a browser may not know: `Intl` asked for one answers in English,
 * without a word of warning. Chromium has no Welsh and hardly any Panjabi. They come with the language's words, from
 * `locales/<language>/dates.json`. In Welsh the noun stays singular after a number, and "munud" and "diwrnod" soften
 * after two (standards.md E3).
 */
export type WrittenDates = {
  /** Sunday first. */
  readonly days: readonly string[]
  readonly months: readonly string[]
  /** Yesterday, today, tomorrow. */
  readonly near: readonly string[]
  /** What is counted, by plural form; a form that is not there is as `other`. */
  readonly units: Readonly<Record<Unit, Readonly<Record<string, string | undefined>>>>
}
export type Unit = 'second' | 'minute' | 'hour' | 'day'

const written = new Map<string, WrittenDates>()

/** From now on this language's dates are said in these words. */
export const learnDates = (language: string, dates: WrittenDates): void => {
  written.set(language, dates)
}

export const datesOf = (language: string): WrittenDates | undefined => written.get(language)

/** "2 ddiwrnod": the number and what is counted. */
export function counted({ units }: WrittenDates, count: number, unit: Unit, language: string): string {
  const forms = units[unit]
  return `${count} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other}`
}

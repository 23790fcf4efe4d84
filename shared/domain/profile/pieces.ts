import * as v from 'valibot'
import { nearestNames } from './nearest-names.ts'

/*
 * The small schemas from which every section is built. Each message finishes the sentence "expected …", because its
 * reader edits the YAML and not this code.
 */

/** A field that the policy may leave unsaid. Unsaid or missing is null and stays null; it never gets a default. */
export const unsaid = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null)

/** A list, empty where the policy says nothing. */
export const list = <S extends v.GenericSchema>(item: S) => v.optional(v.array(item, 'a list'), () => [])

/** A group of named fields. Other names are refused. */
export const group = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    // Valibot accepts a list as an object, and an empty list would pass where every field is optional.
    v.custom<object>(isGroup, 'a group of fields'),
    v.strictObject(entries, issue =>
      issue.expected === 'never'
        ? `only the fields ${Object.keys(entries).join(', ')}`
        : 'this field (null where the policy says nothing)',
    ),
  )

/** A group keyed by names or dates, empty where the policy says nothing. */
export const keyed = <K extends v.GenericSchema<string>, S extends v.GenericSchema>(key: K, item: S) =>
  v.optional(v.pipe(v.custom<object>(isGroup, 'a group of fields'), v.record(key, item)), () => ({}))

export const oneOf = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, `one of ${options.join(', ')}`)

/** Like `oneOf`, for names that people write from memory: the message suggests the nearest names. */
export const oneOfNames = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, ({ input }) => `one of ${options.join(', ')}${didYouMean(input, options)}`)

export const text = v.pipe(
  v.string(issue => (typeof issue.input === 'number' ? 'text (put it in quotes)' : 'text')),
  v.check(written => written.trim() !== '', 'text that is not empty'),
)

export const yesOrNo = v.boolean('true or false')

export const aboveZero = v.pipe(
  v.number('a whole number above 0'),
  v.check(number => Number.isInteger(number) && number > 0, 'a whole number above 0'),
)

export const percent = v.pipe(
  v.number('a percentage from 1 to 100'),
  v.check(number => number >= 1 && number <= 100, 'a percentage from 1 to 100'),
)

export const slug = matching(/^[a-z][a-z0-9_-]*$/, 'a short name in lower case, such as "chat_answer"')

export const phone = matching(/^\+?\d[\d ]+$/, 'a telephone number: digits and spaces')

export const email = matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address')

export const url = v.pipe(
  v.string('a web address, https://…'),
  v.check(written => URL.canParse(written) && /^https?:\/\//.test(written), 'a web address, https://…'),
)

/** A bare web origin, exactly as browsers send it in `Origin`, so that it compares as it is. */
export const origin = v.pipe(
  v.string('a bare origin, such as "https://www.example.org"'),
  v.check(
    written => /^https?:/.test(written) && URL.canParse(written) && new URL(written).origin === written,
    'a bare origin, such as "https://www.example.org"',
  ),
)

export const colour = matching(/^#[0-9a-fA-F]{6}$/, 'a colour, such as "#1f5c3a"')

export const date = v.pipe(
  v.string('a date that exists, YYYY-MM-DD'),
  v.check(isRealDate, 'a date that exists, YYYY-MM-DD'),
)

/** The date of a document, as exact as the document gives it: a day, a month or a year. */
export const roughDate = v.pipe(
  v.string('a date in quotes: YYYY-MM-DD, YYYY-MM or YYYY'),
  v.check(
    written => isRealDate(`${written}-01-01`.slice(0, 10)) && /^\d{4}(-\d{2}){0,2}$/.test(written),
    'a date in quotes: YYYY-MM-DD, YYYY-MM or YYYY',
  ),
)

const opening = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time from "00:00" to "23:59"')
const closing = matching(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time from "00:00" to "24:00"')

/** Half-open: includes the first minute, not the second (D2). */
const interval = v.strictTuple(
  [opening, closing],
  'an opening and a closing time, such as ["09:00", "17:00"]',
)

const intervals = v.array(interval, 'a list of intervals, such as [["09:00", "17:00"]]')

export const dayHours = intervals

export const weekHours = group({
  mon: v.exactOptional(intervals),
  tue: v.exactOptional(intervals),
  wed: v.exactOptional(intervals),
  thu: v.exactOptional(intervals),
  fri: v.exactOptional(intervals),
  sat: v.exactOptional(intervals),
  sun: v.exactOptional(intervals),
})

function didYouMean(input: unknown, options: readonly string[]): string {
  const near = typeof input === 'string' ? nearestNames(input, options) : []
  return near.length > 0 ? ` (did you mean ${near.map(name => `"${name}"`).join(' or ')}?)` : ''
}

function matching(pattern: RegExp, expected: string) {
  return v.pipe(v.string(expected), v.regex(pattern, expected))
}

function isGroup(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function isRealDate(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const parsed = new Date(`${written}T00:00:00.000Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written)
}

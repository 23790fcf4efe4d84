/**
 * A name, a time or a number in a sentence of the other direction keeps its own: marked off, it can neither be turned
 * round by the words beside it nor turn them (Unicode's first strong isolate). What has no direction of its own, such as
 * a phone number, runs from left to right. Every value of every sentence passes here; views set `dir` for what stands alone.
 */
export function isolate(value: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value
}

/** A number of several groups (a phone number, a date in figures) among letters from right to left: left alone, its groups
 * would change places, and 01632 960110 would be read out as 960110 01632. */
export const isolateNumbers = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? text.replace(/\+?\d+(?:[ ()./-]+\d+)+/g, '\u2066$&\u2069') : text

/** A letter of a script that runs from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/

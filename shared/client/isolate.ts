/**
 * Marks off a value (a name, a time or a number) so that it keeps its own direction in a sentence of the other direction.
 * Unicode's first strong isolate stops the value and the words around it from reordering each other. A value without a
 * direction, such as a phone number, runs from left to right. Every value of every sentence passes through here; views set
 * `dir` on text that stands alone.
 */
export function isolate(value: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' || RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value
}

/** Marks off numbers of several groups (a phone number, a date in figures) in right-to-left text. Otherwise their groups
 * would change places, and 01632 960110 would be read out as 960110 01632. */
export const isolateNumbers = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? text.replace(/\+?\d+(?:[ ()./-]+\d+)+/g, '\u2066$&\u2069') : text

/** A letter of a right-to-left script: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/

/** No vowels, and nothing that is mistaken for another when read out: no word can come of it by chance. */
const LETTERS = '23456789BCDFGHJKMNPQRTVWXZ'

/** Six of them from six random bytes: 300 million, and short enough to say on the telephone. */
export const referenceOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, 6), byte => LETTERS[byte % LETTERS.length]).join('')

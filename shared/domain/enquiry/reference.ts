/** Without vowels, so that no word appears by chance, and without characters that sound or look alike. */
const LETTERS = '23456789BCDFGHJKMNPQRTVWXZ'

/**
 * A conversation's reference: six characters from six random bytes. There are 300 million, and each is short enough
 * to say on the telephone.
 */
export const referenceOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, 6), byte => LETTERS[byte % LETTERS.length]).join('')

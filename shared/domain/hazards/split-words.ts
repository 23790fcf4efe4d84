/**
 * One word of a text. `at` counts words and jumps at the end of a sentence, so that words of two sentences are never
 * near.
 */
export type Token = { readonly at: number; readonly exact: string; readonly forms: readonly string[] }

/** More than any distance at which two phrases still belong together. */
const SENTENCE_GAP_WORDS = 100

const APOSTROPHES = /[\u2019\u2018\u02bc\u02b9\u2032\u00b4\u0060]/g
/** Joiners and direction marks. Writing them or not makes no difference to the reader. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/**
 * Persian writes the verb's "mi" and "nemi" joined, half joined or apart; they are read as joined. The same letters
 * are "water" in spoken Arabic ("mi sukhna") and "damp" in Urdu ("nami hai"), so the expression excludes what follows
 * those.
 */
const PERSIAN_VERB =
  /(?<=^|\s)(ن?م[يی])\s(?=\p{L})(?!ال|بال|سخن|ساخن|حار|دافي|في\s|من\s|عم\s|ہ|بہت\s|کی\s|کا\s|سے\s|اور\s)/gu
const PIECES = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|[.!?;\u061b\u061f\u06d4\u0964\u0965]|\n\s*\n/gu
const IS_WORD = /^[\p{L}\p{M}\p{N}]/u

/** Splits a text into words, with the spellings under which each may be found. */
export function splitWords(text: string): Token[] {
  const tokens: Token[] = []
  const seen = new Map<string, readonly string[]>()
  let at = 0
  for (const [piece] of plain(text).matchAll(PIECES)) {
    if (!IS_WORD.test(piece)) {
      at += SENTENCE_GAP_WORDS
      continue
    }
    let forms = seen.get(piece)
    if (!forms) {
      forms = formsOf(piece)
      seen.set(piece, forms)
    }
    tokens.push({ at: at++, exact: piece, forms })
  }
  return tokens
}

/** Lower case, one kind of apostrophe, no invisible characters. */
export const plain = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(PERSIAN_VERB, '$1')

/** The spellings of a plain word: folded, and without the particles joined to it. */
function formsOf(word: string): readonly string[] {
  const folded = fold(word)
  const forms = [folded.replaceAll("'", '')]
  const bare = withoutArticle(folded)
  if (bare) forms.push(bare)
  // "boiler's", "balconi'n": the word with a verb or a particle after it.
  const before = /^([a-z]{3,})'[a-z]{1,2}$/.exec(folded)?.[1]
  if (before) forms.push(before)
  const joined = /^[وفبل](.{3,})$/u.exec(folded)?.[1]
  if (joined) forms.push(joined)
  return forms
}

/** "l'acqua" and Arabic's "the gas" without the article; undefined if the folded word has none. */
export const withoutArticle = (folded: string): string | undefined =>
  /^[a-z]{1,5}'([a-z]{3,})$/.exec(folded)?.[1] ?? /^[وف]?(?:[بك]?ال|لل)(.{2,})$/u.exec(folded)?.[1]

/**
 * One spelling for words that people write in several ways. Latin and Cyrillic letters lose their accents. Vowel
 * signs of the Indian scripts stay, because they distinguish words. The variants of alef, yeh, kaf and heh in the
 * Arabic scripts become one.
 */
export const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u0a3c\u0a71\u0abc]/g, '')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئے]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replace(/[ةہھۃە]/g, 'ه')
    .replaceAll('ؤ', 'و')

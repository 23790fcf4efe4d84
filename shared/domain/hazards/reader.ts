import { type PhraseEntry, Phrases, type Span } from './phrases.ts'
import { splitWords, type Token } from './split-words.ts'

type Lists<Name extends string> = Readonly<Record<Name | 'harmless', readonly string[]>> & {
  readonly forms?: (word: string) => readonly string[]
}

/**
 * Compiles word lists once into a function that returns which of `names` a text contains, in their order. It removes
 * the harmless phrases of every language first, so that "gas bill" does not name gas.
 */
export function readerOf<Name extends string>(
  names: readonly Name[],
  languages: readonly Lists<Name>[],
): (text: string) => readonly Name[] {
  const harmlessPhrases = new Phrases()
  const phrases = new Phrases()
  const harmless = languages.flatMap(({ harmless, forms }) =>
    harmless.map(e => harmlessPhrases.add(e, forms)),
  )
  const entries = names.map(
    name => [name, languages.flatMap(lists => lists[name].map(e => phrases.add(e, lists.forms)))] as const,
  )
  return text => {
    const tokens = splitWords(text)
    const found = phrases.find(withoutHarmless(tokens, harmless, harmlessPhrases))
    if (found.size === 0) return []
    return entries
      .filter(([, of]) => of.some(entry => matchesOf(entry, found).length > 0))
      .map(([name]) => name)
  }
}

/** The words outside the harmless phrases. They keep their distances. */
function withoutHarmless(
  tokens: readonly Token[],
  harmless: readonly PhraseEntry[],
  phrases: Phrases,
): readonly Token[] {
  const found = phrases.find(tokens)
  if (found.size === 0) return tokens
  const removed = new Set<number>()
  for (const entry of harmless)
    for (const { from, to } of matchesOf(entry, found)) for (let at = from; at <= to; at++) removed.add(at)
  return removed.size === 0 ? tokens : tokens.filter(({ at }) => !removed.has(at))
}

type Found = ReturnType<Phrases['find']>

/** Where an entry matches: the occurrences of its phrase, or of its two phrases if they are near each other. */
function matchesOf({ first, second, order, gap }: PhraseEntry, found: Found): readonly Span[] {
  const firstMatches = found.get(first)
  if (!firstMatches || second === undefined) return firstMatches?.spans ?? []
  const secondMatches = found.get(second)
  if (!secondMatches) return []
  const spans: Span[] = []
  for (const one of firstMatches.spans)
    for (let step = 1; step <= gap + 1; step++) {
      const after = secondMatches.byStart.get(one.to + step)
      const before = order === 'any' ? secondMatches.byEnd.get(one.from - step) : undefined
      if (after) spans.push(one, after)
      if (before) spans.push(one, before)
    }
  return spans
}

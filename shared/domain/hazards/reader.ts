import { type Entry, Phrases } from './phrases.ts'
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
    const found = phrases.find(without(tokens, harmless, harmlessPhrases))
    if (found.size === 0) return []
    return entries
      .filter(([, of]) => of.some(entry => meeting(entry, found).length > 0))
      .map(([name]) => name)
  }
}

/** The words outside the harmless phrases. They keep their distances. */
function without(tokens: readonly Token[], harmless: readonly Entry[], phrases: Phrases): readonly Token[] {
  const found = phrases.find(tokens)
  if (found.size === 0) return tokens
  const gone = new Set<number>()
  for (const entry of harmless)
    for (const { from, to } of meeting(entry, found)) for (let at = from; at <= to; at++) gone.add(at)
  return gone.size === 0 ? tokens : tokens.filter(({ at }) => !gone.has(at))
}

type Span = { readonly from: number; readonly to: number }
type Found = ReturnType<Phrases['find']>

/** Where an entry matches: the occurrences of its phrase, or of its two phrases if they are near each other. */
function meeting({ first, second, order, gap }: Entry, found: Found): readonly Span[] {
  const ones = found.get(first)
  if (!ones || second === undefined) return ones?.spans ?? []
  const others = found.get(second)
  if (!others) return []
  const spans: Span[] = []
  for (const one of ones.spans)
    for (let step = 1; step <= gap + 1; step++) {
      const after = others.byStart.get(one.to + step)
      const before = order === 'any' ? others.byEnd.get(one.from - step) : undefined
      if (after) spans.push(one, after)
      if (before) spans.push(one, before)
    }
  return spans
}

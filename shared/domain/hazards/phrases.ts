import { fold, plain, type Token, withoutArticle } from './split-words.ts'

/** A compiled entry of a word list: one group of phrases, or two at most `gap` words apart. */
export type PhraseEntry = {
  readonly first: number
  readonly second?: number
  readonly order: 'any' | 'as_written'
  readonly gap: number
}

export type Span = { readonly from: number; readonly to: number }
type Occurrences = {
  readonly spans: Span[]
  readonly byStart: Map<number, Span>
  readonly byEnd: Map<number, Span>
}
type Search = {
  readonly tokens: readonly Token[]
  readonly ids: readonly (readonly number[])[]
  readonly found: Map<number, Occurrences>
}
type Node = { readonly next: Map<number, Node>; readonly groups: number[] }

/** Shorter beginnings would match too much. */
const MIN_STEM_CHARACTERS = 2

/**
 * All phrases of a set of word lists in one tree, whose edges are words. A text is read once: each word is looked up
 * whole and by its beginnings, without backtracking, so no text can make it slow.
 */
export class Phrases {
  readonly #words = new Map<string, number>()
  readonly #groups = new Map<string, number>()
  readonly #root: Node = { next: new Map(), groups: [] }
  #longestStem = 0

  /**
   * Adds an entry, written as `Words` describes.
   * @throws RangeError on a malformed entry: Doorstep must not start with a wrong list
   */
  add(entry: string, forms?: (word: string) => readonly string[]): PhraseEntry {
    const [first = '', sign, second, ...more] = entry.split(/ ([~>]) /)
    if (more.length > 0) throw new RangeError(`More than two groups in one entry: "${entry}"`)
    const one = this.#group(first, forms)
    if (second === undefined) return { first: one, order: 'any', gap: 0 }
    const other = this.#group(second, forms)
    return sign === '~'
      ? { first: one, second: other, order: 'any', gap: 5 }
      : { first: one, second: other, order: 'as_written', gap: 3 }
  }

  /** Finds every occurrence of every group of phrases. */
  find(tokens: readonly Token[]): ReadonlyMap<number, Occurrences> {
    const known = new Map<string, readonly number[]>()
    const ids = tokens.map(token => {
      const ids = known.get(token.exact) ?? this.#idsOf(token)
      known.set(token.exact, ids)
      return ids
    })
    const found = new Map<number, Occurrences>()
    tokens.forEach((_, index) => {
      this.#walk(this.#root, index, index, { tokens, ids, found })
    })
    return found
  }

  #walk(node: Node, start: number, index: number, search: Search): void {
    const { tokens, ids, found } = search
    const from = tokens[start]?.at ?? 0
    // Words of two sentences, or with a harmless phrase removed between them, are not adjacent.
    if (tokens[index]?.at !== from + index - start) return
    for (const id of ids[index] ?? []) {
      const next = node.next.get(id)
      if (!next) continue
      for (const group of next.groups) record(found, group, { from, to: from + index - start })
      if (next.next.size > 0) this.#walk(next, start, index + 1, search)
    }
  }

  /** The ids of the listed words that match this word: exactly, without accents, or by its beginning. */
  #idsOf({ exact, forms }: Token): readonly number[] {
    const ids = new Set<number>()
    const look = (key: string) => {
      const id = this.#words.get(key)
      if (id !== undefined) ids.add(id)
    }
    look(`=${exact}`)
    for (const form of forms) {
      look(form)
      const longest = Math.min(form.length, this.#longestStem)
      for (let length = MIN_STEM_CHARACTERS; length <= longest; length++) look(`${form.slice(0, length)}*`)
    }
    return [...ids]
  }

  /** The number of a group of phrases. A group that several entries use is stored and found once. */
  #group(written: string, forms?: (word: string) => readonly string[]): number {
    const key = forms ? `${written} in further forms` : written
    const known = this.#groups.get(key)
    if (known !== undefined) return known
    const group = this.#groups.size
    this.#groups.set(key, group)
    for (const phrase of written.split('|')) {
      let nodes = [this.#root]
      for (const place of phrase.trim().split(/\s+/)) {
        const ids = place
          .split('/')
          .flatMap(word => [word, ...(forms?.(word) ?? [])].map(form => this.#word(form)))
        nodes = nodes.flatMap(node => ids.map(id => step(node, id)))
      }
      for (const node of nodes) if (!node.groups.includes(group)) node.groups.push(group)
    }
    return group
  }

  #word(written: string): number {
    const key = keyOf(written)
    if (key.endsWith('*')) this.#longestStem = Math.max(this.#longestStem, key.length - 1)
    const id = this.#words.get(key) ?? this.#words.size
    this.#words.set(key, id)
    return id
  }
}

/**
 * The key of a listed word: `=` and the exact word, or the folded word without its article, with `*` for a beginning.
 */
function keyOf(written: string): string {
  const word = plain(written.replace('=', '').replace('*', ''))
  if (!/^[\p{L}\p{M}\p{N}']+$/u.test(word))
    throw new RangeError(`Not a word that can be looked for: "${written}"`)
  if (written.startsWith('=')) return `=${word}`
  const key = bareOf(word)
  return written.endsWith('*') ? `${key}*` : key
}

/** A list may write the article and the noun as one word, as Italian and Arabic do; the key is the noun. */
function bareOf(word: string): string {
  const folded = fold(word)
  const bare = /'|^ال/u.test(word) ? withoutArticle(folded) : undefined
  return bare ?? folded.replaceAll("'", '')
}

function step(node: Node, id: number): Node {
  const next: Node = node.next.get(id) ?? { next: new Map(), groups: [] }
  node.next.set(id, next)
  return next
}

function record(found: Map<number, Occurrences>, group: number, span: Span): void {
  const places: Occurrences = found.get(group) ?? { spans: [], byStart: new Map(), byEnd: new Map() }
  found.set(group, places)
  places.spans.push(span)
  places.byStart.set(span.from, span)
  places.byEnd.set(span.to, span)
}

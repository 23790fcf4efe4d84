/** Two words are too different once this share of the longer word's letters has changed. */
const MAX_CHANGED_SHARE = 0.5

/**
 * The names that were probably meant, or none: the same letters; else names that begin or end with the word, or the
 * other way round ("acknowledgement", "ack"); else those the fewest changed letters away ("stage1", "stage_1").
 */
export function nearestNames(word: string, names: readonly string[]): readonly string[] {
  const typed = plain(word)
  if (typed === '') return []
  const same = names.filter(name => plain(name) === typed)
  if (same.length > 0) return same
  const parts = names.filter(name => contains(plain(name), typed) || contains(typed, plain(name)))
  if (parts.length > 0) return parts
  const counted = names.map(name => ({ name, changes: changesBetween(typed, plain(name)) }))
  const least = Math.min(...counted.map(({ changes }) => changes))
  return counted
    .filter(
      ({ name, changes }) =>
        changes === least && changes < MAX_CHANGED_SHARE * Math.max(typed.length, plain(name).length),
    )
    .map(({ name }) => name)
}

/** Ignores case, hyphens and underscores. */
const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Many words end alike by chance ("callback", "ack"), so a common end must be longer than a common beginning. */
const contains = (long: string, short: string): boolean =>
  (short.length > 2 && long.startsWith(short)) || (short.length > 3 && long.endsWith(short))

/** The Levenshtein distance: letters to add, remove or change. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const before = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swapped, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}

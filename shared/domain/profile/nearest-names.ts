/** Further off than this share of the longer word, two words are not taken for one mistyped. */
const MOST_CHANGED = 0.5

/**
 * The names that were probably meant: those that begin or end with the word or the other way round ("acknowledgement",
 * "ack"), else those that fewest changes of a letter make of it ("stage1", "stage_1"). None where nothing is near.
 */
export function nearestNames(word: string, names: readonly string[]): readonly string[] {
  const asked = plain(word)
  if (asked === '') return []
  const same = names.filter(name => plain(name) === asked)
  if (same.length > 0) return same
  const parts = names.filter(name => contains(plain(name), asked) || contains(asked, plain(name)))
  if (parts.length > 0) return parts
  const counted = names.map(name => ({ name, changes: changesBetween(asked, plain(name)) }))
  const least = Math.min(...counted.map(({ changes }) => changes))
  return counted
    .filter(
      ({ name, changes }) =>
        changes === least && changes < MOST_CHANGED * Math.max(asked.length, plain(name).length),
    )
    .map(({ name }) => name)
}

/** Case, hyphens and underscores are not what anybody means by a name. */
const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Many words end like another by chance ("callback", "ack"): an end has to be longer than a beginning. */
const contains = (long: string, short: string): boolean =>
  (short.length > 2 && long.startsWith(short)) || (short.length > 3 && long.endsWith(short))

/** Letters to add, take away or change: the distance of Levenshtein. */
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

/** Each first letter with its soft, nasal and aspirate mutations. The longest is tried first. */
const MUTATIONS: readonly (readonly [letter: string, becomes: readonly string[]])[] = [
  ['ch', []],
  ['th', []],
  ['ph', []],
  ['dd', []],
  ['ff', []],
  ['ng', []],
  ['ll', ['l']],
  ['rh', ['r']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['c', ['g', 'ngh', 'ch']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['g', ['', 'ng']],
  ['m', ['f']],
]

/** Shorter forms would match other words ("gas" would be found as "as"). */
const MIN_FORM_CHARACTERS = 3

/** The mutated forms of a Welsh word, written as in a list with its `=` or `*`. The word itself is not among them. */
export function welshMutations(written: string): readonly string[] {
  const mark = written.startsWith('=') ? '=' : ''
  const word = written.slice(mark.length)
  const [letter, becomes] = MUTATIONS.find(([letter]) => word.startsWith(letter)) ?? ['', []]
  return becomes
    .map(first => first + word.slice(letter.length))
    .filter(form => form.replace('*', '').length >= MIN_FORM_CHARACTERS)
    .map(form => mark + form)
}

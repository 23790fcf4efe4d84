/** What varies, by name, with the values each may have. */
export type Parameters = Readonly<Record<string, readonly string[]>>
/** One state to be tried: a value for every parameter. */
export type State<P extends Parameters> = { readonly [Name in keyof P]: P[Name][number] }

/** Every combination. */
export function everyState<P extends Parameters>(parameters: P): State<P>[] {
  return Object.entries(parameters).reduce<Record<string, string>[]>(
    (states, [name, values]) => states.flatMap(state => values.map(value => ({ ...state, [name]: value }))),
    [{}],
  ) as State<P>[]
}

/** A selection in which every pair of values of two parameters meets at least once. The same selection every time. */
export function coveringStates<P extends Parameters>(parameters: P): State<P>[] {
  const names = Object.keys(parameters)
  const missing = new Set(
    names.flatMap((first, at) =>
      names
        .slice(at + 1)
        .flatMap(second =>
          values(parameters, first).flatMap(one =>
            values(parameters, second).map(other => pair(first, one, second, other)),
          ),
        ),
    ),
  )
  const states: Record<string, string>[] = []
  for (const seed of missing) {
    const [first, one, second, other] = JSON.parse(seed) as [string, string, string, string]
    const state: Record<string, string> = { [first]: one, [second]: other }
    for (const name of names) state[name] ??= best(name)
    for (const met of pairsOf(state)) missing.delete(met)
    states.push(state)

    function best(name: string): string {
      const gain = (value: string) =>
        Object.entries(state).filter(([beside, its]) => missing.has(ordered(names, name, value, beside, its)))
          .length
      // Among equals the value used least, so that none is tried a hundred times and another once.
      const used = (value: string) => states.filter(tried => tried[name] === value).length
      return [...values(parameters, name)].sort((a, b) => gain(b) - gain(a) || used(a) - used(b))[0] ?? ''
    }
  }
  return states as State<P>[]

  function pairsOf(state: Record<string, string>): string[] {
    return names.flatMap((first, at) =>
      names.slice(at + 1).map(second => pair(first, state[first] ?? '', second, state[second] ?? '')),
    )
  }
}

const values = (parameters: Parameters, name: string): readonly string[] => parameters[name] ?? []

const pair = (...pair: [first: string, one: string, second: string, other: string]) => JSON.stringify(pair)

const ordered = (names: readonly string[], a: string, its: string, b: string, other: string): string =>
  names.indexOf(a) < names.indexOf(b) ? pair(a, its, b, other) : pair(b, other, a, its)

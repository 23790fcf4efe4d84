/** The first wish that is offered; without one, the first language. `cy-GB` is a wish for `cy`. */
export function chooseLanguage(
  offered: readonly string[],
  wishes: readonly (string | null | undefined)[],
): string {
  for (const wish of wishes) {
    // In Pakistan Panjabi is written in Arabic script: whoever reads that can not read ours.
    const code = wish && !/^pa-(arab|pk)/i.test(wish) && wish.toLowerCase().split('-')[0]
    if (code && offered.includes(code)) return code
  }
  return offered[0] ?? 'en'
}

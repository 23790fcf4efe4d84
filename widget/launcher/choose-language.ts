/** The first wish that is offered; without one, English, which every association offers. `cy-GB` is a wish for `cy`. */
export function chooseLanguage(
  offered: readonly string[],
  wishes: readonly (string | null | undefined)[],
): string {
  for (const wish of wishes) {
    const code = wish?.toLowerCase().split('-')[0]
    if (code && offered.includes(code)) return code
  }
  return 'en'
}

/** Returns the first wanted language that is offered. Defaults to English, which every association offers. `cy-GB` counts
 * as `cy`. */
export function chooseLanguage(
  offered: readonly string[],
  wanted: readonly (string | null | undefined)[],
): string {
  for (const tag of wanted) {
    const code = tag?.toLowerCase().split('-')[0]
    if (code && offered.includes(code)) return code
  }
  return 'en'
}

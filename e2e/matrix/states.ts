import { readdirSync } from 'node:fs'
import { coveringStates, everyState } from './covering.ts'
import { LEAST_TEXT, type State } from './state.ts'

/** Every language there are words in. */
export const LANGUAGES = readdirSync('locales').sort()

/** The states in which these screens are tried: a selection in which every pair of values meets. With `MATRIX=all`
 * (`npm run matrix`) also every screen in every language, size, theme and window. */
export function statesOf(its: {
  readonly screen: readonly string[]
  readonly language?: readonly string[]
  readonly size?: readonly string[]
  readonly theme?: readonly string[]
}): (State & { readonly screen: string })[] {
  const parameters = {
    language: LANGUAGES,
    size: Object.keys(LEAST_TEXT),
    theme: ['light', 'dark', 'contrast', 'forced'],
    window: ['phone', 'desktop', 'narrow'],
    spacing: ['own', 'wide'],
    motion: ['any', 'reduced'],
    ...its,
  }
  const crossed = { ...parameters, spacing: ['own'], motion: ['any'] }
  return [...coveringStates(parameters), ...(process.env.MATRIX === 'all' ? everyState(crossed) : [])]
}

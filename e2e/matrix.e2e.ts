import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, residentOn, test } from './harness.ts'
import { coveringStates, everyState } from './matrix/covering.ts'
import { lookFor } from './matrix/look.ts'
import { SCREENS } from './matrix/screens.ts'
import { applied, LEAST_TEXT, wantedIn } from './matrix/state.ts'

/** Every screen of the widget in every language, size, theme and window: by default a selection in which every pair of
 * values meets; with `MATRIX=all` (`npm run matrix`) every combination. */
const parameters = {
  screen: Object.keys(SCREENS),
  language: readdirSync('locales').sort(),
  size: Object.keys(LEAST_TEXT),
  theme: ['light', 'dark', 'contrast', 'forced'],
  window: ['phone', 'desktop', 'narrow'],
  spacing: ['own', 'wide'],
  motion: ['any', 'reduced'],
} as const
const states = process.env.MATRIX === 'all' ? everyState(parameters) : coveringStates(parameters)

test.describe(`${states.length} states of the widget`, () => {
  for (const [name, screen] of Object.entries(SCREENS)) {
    const its = states.filter(state => state.screen === name)
    test(`${name}: ${its.length} states`, async ({ page, browser, demonstrationAt }) => {
      test.setTimeout(60_000 + its.length * 10_000)
      const demonstration = await demonstrationAt(screen.now)
      const resident = residentOn(page)
      await resident.visit(demonstration, screen.association)
      await screen.reach({ page, browser, demonstration }, resident)
      for (const state of its) {
        await applied(page, state)
        const rules = new AxeBuilder({ page })
          .include({ fromShadowDom: ['[popover]', '.panel'] })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        // 7:1 is for those who asked for contrast or for large print (E1, 1.4.6).
        if (state.theme === 'contrast' || state.size !== 'standard')
          rules.options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
        const { violations } = await rules.analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`,
        )
        expect.soft([...found, ...(await lookFor(page, wantedIn(state)))], JSON.stringify(state)).toEqual([])
      }
    })
  }
})

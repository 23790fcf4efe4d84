import { residentOn } from './harness.ts'
import { SCREENS, type Screen } from './matrix/screens.ts'
import { applied } from './matrix/state.ts'
import { statesOf } from './matrix/states.ts'
import { expectNothingWrong, takeWebsiteAway, test, timeFor } from './matrix/try.ts'

const states = statesOf({ screen: Object.keys(SCREENS) })

test.describe(`${states.length} states of the widget`, () => {
  for (const [name, screen] of Object.entries<Screen>(SCREENS)) {
    const its = states.filter(state => state.screen === name)
    test(`${name}: ${its.length} states`, async ({ page, browser, demonstrationAt, sharedAt }) => {
      test.setTimeout(timeFor(its.length))
      const demonstration = await (screen.env || screen.alone
        ? demonstrationAt(screen.now, await screen.env?.())
        : sharedAt(screen.now))
      const resident = residentOn(page)
      await resident.visit(demonstration, screen.association)
      const world = { page, browser, demonstration, name }
      await screen.reach(world, resident)
      await takeWebsiteAway(page)
      for (const state of its) {
        await applied(page, screen.association, state)
        await screen.unfold?.(world, resident)
        await expectNothingWrong(page, state, true)
      }
    })
  }
})

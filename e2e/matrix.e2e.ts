import { test } from './harness.ts'
import { SCREENS, type Screen } from './matrix/screens.ts'
import { applied } from './matrix/state.ts'
import { statesOf } from './matrix/states.ts'
import { expectNothingWrong, takeWebsiteAway, timeFor } from './matrix/try.ts'
import { residentOn } from './resident.ts'

const states = statesOf({ screen: Object.keys(SCREENS) })

test.describe(`${states.length} states of the widget`, () => {
  for (const [name, screen] of Object.entries<Screen>(SCREENS)) {
    const its = states.filter(state => state.screen === name)
    test(`${name}: ${its.length} states`, async ({ page, demonstrationAt, adviserAtQueue }) => {
      test.setTimeout(timeFor(its.length))
      const demonstration = await demonstrationAt(screen.now, await screen.env?.())
      const resident = residentOn(page)
      await resident.visit(demonstration, screen.association)
      const world = { page, demonstration, adviserAtQueue, name }
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

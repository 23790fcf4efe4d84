import { OPEN, test } from './harness.ts'
import { DESK, draw } from './matrix/desk.ts'
import { statesOf } from './matrix/states.ts'
import { expectNothingWrong, timeFor } from './matrix/try.ts'

/** The staff page has its browser's size, and its device's colours. */
const states = statesOf({
  screen: Object.keys(DESK),
  language: ['en', 'cy'],
  size: ['standard'],
  theme: ['light', 'dark', 'forced'],
})

test.describe(`${states.length} states of the staff page`, () => {
  for (const [name, reach] of Object.entries(DESK)) {
    const its = states.filter(state => state.screen === name)
    test(`${name}: ${its.length} states`, async ({ browser, demonstrationAt, adviserAt }) => {
      test.setTimeout(timeFor(its.length))
      const demonstration = await demonstrationAt(OPEN)
      const adviser = await adviserAt(demonstration, 'sian')
      await reach(adviser, { browser, demonstration, name: `Beryl Pugh, ${name}` })
      for (const state of its) {
        await draw(adviser.page, state)
        await expectNothingWrong(adviser.page, state, false)
      }
    })
  }
})

import { adviserAt, OPEN } from './harness.ts'
import { DESK, shown } from './matrix/desk.ts'
import { statesOf } from './matrix/states.ts'
import { expectNothingWrong, test, timeFor } from './matrix/try.ts'

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
    test(`${name}: ${its.length} states`, async ({ browser, sharedAt }) => {
      test.setTimeout(timeFor(its.length))
      const demonstration = await sharedAt(OPEN)
      const adviser = await adviserAt(browser, demonstration, 'sian')
      await reach(adviser, { browser, demonstration, name: `Beryl Pugh, ${name}` })
      for (const state of its) {
        await shown(adviser.page, state)
        await expectNothingWrong(adviser.page, state, false)
      }
      await adviser.context.close()
    })
  }
})

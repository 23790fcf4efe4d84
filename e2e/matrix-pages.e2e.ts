import { OPEN, test } from './harness.ts'
import { drawn, PAGES } from './matrix/pages.ts'
import { statesOf } from './matrix/states.ts'
import { expectNothingWrong, timeFor } from './matrix/try.ts'

const states = statesOf({ screen: Object.keys(PAGES) })

test.describe(`${states.length} states of the plain pages`, () => {
  for (const [name, [path, goOn]] of Object.entries(PAGES)) {
    const its = states.filter(state => state.screen === name)
    test(`${name}: ${its.length} states`, async ({ page, demonstrationAt }) => {
      test.setTimeout(timeFor(its.length))
      const address = new URL(path, (await demonstrationAt(OPEN)).url)
      address.searchParams.set('lang', 'en')
      await page.goto(address.href)
      await goOn?.(page)
      for (const state of its) {
        await drawn(page, state)
        await expectNothingWrong(page, state, false)
      }
    })
  }
})

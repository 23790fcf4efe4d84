import type { Page } from '@playwright/test'
import { type Demonstration, startDemonstration } from '../demonstration.ts'
import { expect, test as harness } from '../harness.ts'
import { lookFor } from './look.ts'
import { brokenRules } from './rules.ts'
import { type State, wantedIn } from './state.ts'

type Shared = {
  /** A demonstration whose clock began at a moment, for all who leave it as it is: each start costs seconds. */
  readonly sharedAt: (now: string) => Promise<Demonstration>
}

export const test = harness.extend<object, Shared>({
  sharedAt: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const started = new Map<string, Promise<Demonstration>>()
      await use(now => {
        const demonstration = started.get(now) ?? startDemonstration(now)
        started.set(now, demonstration)
        return demonstration
      })
      for (const demonstration of started.values()) await (await demonstration).close()
    },
    { scope: 'worker' },
  ],
})

/** Leaves the panel alone on the page: the website around it is not what is looked at. */
export const takeWebsiteAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const child of [...document.body.children]) if (!child.shadowRoot) child.remove()
  })

/** What can be seen to be wrong, and the rules that are broken, in the state the page is in. All states of a screen are
 * tried before it fails. */
export async function expectNothingWrong(page: Page, state: State, panel: boolean): Promise<void> {
  await settled(page)
  const strong = state.theme === 'contrast' || state.size !== 'standard'
  const wrong = [...(await brokenRules(page, { panel, strong })), ...(await lookFor(page, wantedIn(state)))]
  expect.soft(wrong, JSON.stringify(state)).toEqual([])
}

/** Until nothing changes its colour or place any more: half way a colour is none that anybody chose. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(each => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** So long may the states of one screen take, in milliseconds, with the way there: a machine may be slow. */
export const timeFor = (states: number): number => 90_000 + states * 10_000

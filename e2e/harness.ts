import { test as base, expect, type Page } from '@playwright/test'
import { type Adviser, adviserIn } from './adviser.ts'
import { examine } from './axe.ts'
import { type Demonstration, makeFolder, type Settings } from './serving/demonstration.ts'
import { type OwnProcess, startDemonstration } from './serving/own-process.ts'
import { sow } from './serving/seed.ts'
import { startWarmServer, type WarmServer } from './serving/warm-server.ts'

export { expect }

/** On a test that goes the same way in every window: it is tried in one. */
export const ONE_WINDOW = { tag: '@one-window' }

/** Thursday 26 November 2026, a quarter past ten: everybody is open. */
export const OPEN = '2026-11-26T10:15:00Z'

export type ComeAdviser = (
  demonstration: Demonstration,
  id: string,
  language?: 'en' | 'cy',
) => Promise<Adviser>

type Fixtures = {
  /** Opens a demonstration whose clock begins at a moment; ended with the test. */
  demonstrationAt: (now: string, more?: Settings) => Promise<Demonstration>
  /** The same in a process of its own, which takes seconds: for what must be killed or worn out. */
  processAt: (now: string) => Promise<OwnProcess>
  /** An adviser before the staff page, in a browser profile of their own that ends with the test. */
  adviserAt: ComeAdviser
  /** The same, signed in and at the queue. */
  adviserAtQueue: ComeAdviser
}
type WorkerFixtures = { warmServer: WarmServer }

export const test = base.extend<Fixtures, WorkerFixtures>({
  warmServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const server = startWarmServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  demonstrationAt: async ({ warmServer }, use) => {
    const opened: Demonstration[] = []
    await use(async (now, more) => {
      const demonstration = await warmServer.open(now, more)
      opened.push(demonstration)
      return demonstration
    })
    for (const demonstration of opened) await demonstration.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  processAt: async ({}, use) => {
    const started: OwnProcess[] = []
    await use(async now => {
      const folder = makeFolder()
      sow(folder)
      const demonstration = await startDemonstration(now, { folder })
      started.push(demonstration)
      return demonstration
    })
    for (const demonstration of started) await demonstration.close()
  },
  adviserAt: async ({ browser }, use) => {
    const advisers: Adviser[] = []
    await use(async (demonstration, id, language = 'en') => {
      const context = await browser.newContext({ locale: `${language}-GB` })
      const adviser = await adviserIn(context, demonstration, id, language)
      advisers.push(adviser)
      return adviser
    })
    for (const { context } of advisers) await context.close()
  },
  adviserAtQueue: async ({ adviserAt }, use) => {
    await use(async (...who) => {
      const adviser = await adviserAt(...who)
      await adviser.signIn()
      return adviser
    })
  },
})

/** What a machine can check of WCAG A and AA to 2.2, and of what is good practice beside it. */
export const RULES = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** No violation of the accessibility rules that a machine can check, in the page as it stands; or of these alone. */
export async function expectAccessible(page: Page, what: string, rules?: readonly string[]): Promise<void> {
  const { violations } = await examine(page, {
    runOnly: rules ? { type: 'rule', values: [...rules] } : RULES,
  })
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  expect(found, what).toEqual([])
}

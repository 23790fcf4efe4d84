import type { Page } from '@playwright/test'
import { expect } from '../harness.ts'
import { lookFor } from './look.ts'
import { brokenRules } from './rules.ts'
import { type State, wantedIn } from './state.ts'

/** Leaves the panel alone on the page: the website around it is not what is looked at. */
export const takeWebsiteAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const child of [...document.body.children]) if (!child.shadowRoot) child.remove()
  })

/** What can be seen to be wrong, and the rules that are broken, in the state the page is in. All states of a screen are
 * tried before it fails. */
export async function expectNothingWrong(page: Page, state: State, panel: boolean): Promise<void> {
  await settle(page)
  const strong = state.theme === 'contrast' || state.size !== 'standard'
  const wrong = [...(await brokenRules(page, { panel, strong })), ...(await lookFor(page, wantedIn(state)))]
  expect.soft(wrong, JSON.stringify(state)).toEqual([])
}

/** Nothing changes its colour or place any more: half way a colour is none that anybody chose. Each animation is taken
 * to its end rather than waited for: where a browser draws no frames, none ever ends. */
const settle = (page: Page) =>
  page.evaluate(() => {
    const roots = [document, ...[...document.body.children].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const moving = () =>
      roots
        .flatMap(root => root.getAnimations())
        .filter(
          each =>
            each.playState !== 'finished' &&
            each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        )
    // What one begins when it ends is ended too.
    for (let ended = moving(); ended.length > 0; ended = moving()) for (const each of ended) each.finish()
  })

/** Milliseconds that the states of one screen may take, with the way there: a machine may be slow. */
export const timeFor = (states: number): number => 300_000 + states * 20_000

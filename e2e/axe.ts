import type { Page } from '@playwright/test'
import axe, { type ElementContext, type RunOptions } from 'axe-core'

export type Found = { readonly id: string; readonly nodes: readonly { html: string; target: string }[] }

/** What axe finds in the page as it stands; within the whole of it where nothing else is said. The checker stays in the
 * page once it is there: to bring it takes longer than to check. */
export async function examine(
  page: Page,
  options: RunOptions,
  within?: ElementContext,
): Promise<{ readonly violations: readonly Found[]; readonly passes: readonly Found[] }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ within, options }) => {
      const checker = (window as unknown as { axe: typeof axe }).axe
      const { violations, passes } = await checker.run(within ?? document, options)
      const found = ({ id, nodes }: (typeof violations)[number]) => ({
        id,
        nodes: nodes.map(({ html, target }) => ({ html, target: target.join(' ') })),
      })
      return { violations: violations.map(found), passes: passes.map(found) }
    },
    // Elements are named by selectors: nothing but text goes across.
    { within: within as string | undefined, options },
  )
}

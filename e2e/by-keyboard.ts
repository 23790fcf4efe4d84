import { expect, type Locator, type Page } from '@playwright/test'

/** The most that anybody should have to press Tab to get anywhere in the panel. */
const MOST = 60

/** Goes on with Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, there: Locator, most = MOST): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    if (await there.evaluate(isFocused)) break
    await page.keyboard.press('Tab')
  }
  await expect(there).toBeFocused()
}

export async function pressWithEnter(page: Page, there: Locator, most = MOST): Promise<void> {
  await tabTo(page, there, most)
  await page.keyboard.press('Enter')
}

const isFocused = (element: Element) =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element

/** Notes, from before the first script on, everything that the widget's live region says. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options)
      new MutationObserver(changes => {
        for (const { target, addedNodes } of changes)
          if (target instanceof Element && target.matches('.unseen[role="status"]'))
            for (const node of addedNodes) said.push(node.textContent ?? '')
      }).observe(root, { childList: true, subtree: true })
      return root
    }
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

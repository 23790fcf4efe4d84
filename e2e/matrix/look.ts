import type { Page } from '@playwright/test'

/** What a screen must be like in this state. */
export type Wanted = {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** The languages that are written from right to left. */
  readonly rightToLeft: readonly string[]
  /** The least size of any text, in CSS pixels. */
  readonly text: number
  /** English sentences that have another wording in this language, as patterns of a whole text. */
  readonly english: readonly string[]
  /** The least height and width of what is pressed. */
  readonly target: number
}

/** What a pair of eyes would see wrong with the panel (or, where there is none, the page) as it stands: text cut off,
 * beside the edge, on top of other text, too small, or in English; empty when nothing is. */
export function lookFor(page: Page, wanted: Wanted): Promise<string[]> {
  return page.evaluate(
    ({ language, dir, rightToLeft, text: leastText, english, target }) => {
      const shadow = [...document.body.children]
        .map(child => child.shadowRoot)
        .find(root => root?.querySelector('.panel'))
      const panel = shadow?.querySelector<HTMLElement>('.panel') ?? document.body
      const problems: string[] = []
      const name = (element: Element) =>
        `<${element.localName}${element.className ? ` class="${element.className}"` : ''}> “${(element.textContent ?? '').trim().slice(0, 40)}”`
      const inEnglish = english.map(pattern => new RegExp(pattern, 'u'))
      const frame = panel.getBoundingClientRect()
      const { lang, dir: direction } = shadow ? panel : document.documentElement
      if (lang !== language) problems.push(`the language is said to be ${lang}`)
      if ((direction || 'ltr') !== dir) problems.push(`the direction is ${direction}`)

      /** What of a box can be seen: cut by everything around it that hides or scrolls. */
      const visible = (element: Element, box: DOMRect) => {
        let { left, right, top, bottom } = box
        for (let at: Element | null = element; at && at !== panel.parentElement; at = at.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(at)
          if (overflowX === 'visible' && overflowY === 'visible') continue
          const around = at.getBoundingClientRect()
          left = Math.max(left, around.left)
          right = Math.min(right, around.right)
          top = Math.max(top, around.top)
          bottom = Math.min(bottom, around.bottom)
        }
        return { left, right, top, bottom, width: right - left, height: bottom - top }
      }
      /** Not drawn, or drawn for nobody's eyes: said alone. */
      const unseen = (element: Element): boolean => {
        if (!element.checkVisibility() || element.closest('[aria-hidden="true"], option')) return true
        for (let at: Element | null = element; at && at !== panel; at = at.parentElement)
          if (getComputedStyle(at).clipPath === 'inset(50%)') return true
        return false
      }

      /** What lies over the rest of the page with a ground of its own: a menu hides what is under it. */
      const layerOf = (element: Element): Element => {
        for (let at: Element = element; at !== panel && at.parentElement; at = at.parentElement) {
          const { position, backgroundColor } = getComputedStyle(at)
          if (
            ['absolute', 'fixed', 'sticky'].includes(position) &&
            !/, 0\)$|transparent/.test(backgroundColor)
          )
            return at
        }
        return panel
      }

      // The end of an English sentence would stand at its beginning, among letters from right to left.
      for (const element of panel.querySelectorAll('[lang]:not([dir="auto"])')) {
        const its = rightToLeft.includes(element.getAttribute('lang') ?? '') ? 'rtl' : 'ltr'
        if (!unseen(element) && getComputedStyle(element).direction !== its)
          problems.push(`does not run ${its}: ${name(element)}`)
      }

      const lines: { element: Element; left: number; right: number; top: number; bottom: number }[] = []
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const words = node.textContent?.trim() ?? ''
        if (!element || words === '' || ['STYLE', 'SCRIPT'].includes(element.tagName)) continue
        // What has been said before the language changed stays said.
        const said =
          unseen(element) && element.closest('[role="status"], [role="alert"], [aria-live]') !== null
        if (
          !said &&
          element.closest('[lang]')?.getAttribute('lang') === language &&
          inEnglish.some(pattern => pattern.test(words))
        )
          problems.push(`in English: “${words}”`)
        if (unseen(element)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
        if (boxes.length === 0) continue
        const size = Number.parseFloat(getComputedStyle(element).fontSize)
        if (size < leastText - 0.1) problems.push(`${size}px: ${name(element)}`)
        if (boxes.some(({ left, right }) => left < frame.left - 1 || right > frame.right + 1))
          problems.push(`beside the edge: ${name(element)}`)
        for (const box of boxes) {
          const seen = visible(element, box)
          if (seen.width > 4 && seen.height > 4) lines.push({ element, ...seen })
        }
      }

      for (const [at, one] of lines.entries())
        for (const other of lines.slice(at + 1)) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue
          const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
          const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
          // Tall lines of scripts with marks above and below may touch; words do not lie on words.
          const least = Math.min(one.bottom - one.top, other.bottom - other.top)
          if (wide > 3 && high > least * 0.4 && layerOf(one.element) === layerOf(other.element))
            problems.push(`${name(one.element)} lies on ${name(other.element)}`)
        }

      const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth
      if (sideways > 1) problems.push(`the page scrolls ${sideways}px sideways`)
      for (const element of panel.querySelectorAll<HTMLElement>('*')) {
        if (unseen(element)) continue
        const { overflowX } = getComputedStyle(element)
        const over = element.scrollWidth - element.clientWidth
        // What is typed into one line may be longer than it.
        if (overflowX !== 'visible' && over > 1 && element.clientWidth > 0 && element.localName !== 'input')
          problems.push(`${over}px cut off: ${name(element)}`)
        if (!element.matches('button, select, textarea, summary, input:not([type=radio], [type=checkbox])'))
          continue
        // One whose ::after lies over the whole of what it stands in is pressed anywhere there.
        const whole = getComputedStyle(element, '::after').position === 'absolute' && element.offsetParent
        const { width, height } = (whole || element).getBoundingClientRect()
        if (width > 0 && (width < target - 0.5 || height < target - 0.5))
          problems.push(`${Math.round(width)}×${Math.round(height)} to press: ${name(element)}`)
      }
      return [...new Set(problems)]
    },
    { ...wanted },
  )
}

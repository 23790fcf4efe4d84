import { isVisible } from '../../shared/client/is-visible.ts'
import type { Passage } from './speaker.ts'

/** Lists the text of a screen in reading order, in passages of one language each. Leaves out folded text, text for screen
 * readers only, and text fields. */
export function screenText(screen: Element): Passage[] {
  const passages: { block: Element; text: string; language: string }[] = []
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement
    const text = node.textContent ?? ''
    if (!within || text.trim() === '' || within.closest('.unseen, textarea, .typing')) continue
    if (!isVisible(within)) continue
    const block = blockOf(within)
    const language = within.closest<HTMLElement>('[lang]')?.lang ?? ''
    const last = passages.at(-1)
    if (last?.block === block && last.language === language) last.text += text
    else passages.push({ block, text, language })
  }
  return passages.map(({ text, language }) => ({ text: text.replace(/\s+/g, ' ').trim(), language }))
}

function blockOf(element: Element): Element {
  let block = element
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement
  return block
}

export type TextPart = { readonly text: string; readonly href: string | null }

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi
/** Belongs to the sentence, not to the address. */
const TAIL = /[.,;:!?)\]}]+$/

/** A text in splitLinks, web addresses apart, so that views can make links of them. No other scheme becomes a link. */
export function splitLinks(text: string): TextPart[] {
  const found: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TAIL, '')
    if (!URL.canParse(address)) continue
    if (match.index > from) found.push({ text: text.slice(from, match.index), href: null })
    found.push({ text: address, href: address })
    from = match.index + address.length
  }
  if (from < text.length) found.push({ text: text.slice(from), href: null })
  return found
}

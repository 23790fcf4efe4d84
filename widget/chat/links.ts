/** A part of a text; `href` is null if it is no link. */
export type TextPart = { readonly text: string; readonly href: string | null }

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi
/** Punctuation that belongs to the sentence, not to the address. */
const TAIL = /[.,;:!?)\]}]+$/

/** Splits a text into plain text and web addresses, which views show as links. Only http and https become links. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TAIL, '')
    if (!URL.canParse(address)) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null })
    parts.push({ text: address, href: address })
    from = match.index + address.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null })
  return parts
}

import { type Chosen, lookQuery } from './look.ts'
import type { View } from './say.ts'

type Change = {
  readonly language?: string
  readonly look?: Partial<Chosen>
  readonly more?: Readonly<Record<string, string>>
}

/** The address of one of this association's pages, in the reader's language and look unless these are to change. */
export function hrefOf(view: View, path: string, { language, look, more }: Change = {}): string {
  const { door, words } = view
  const query = new URLSearchParams({
    lang: language ?? words.language,
    ...lookQuery({ ...view.look, ...look }),
    ...more,
  })
  return `/${door.association.id}/${path}?${query}`
}

/**
 * Where a form is sent: an address of its own (`send`). Sent to the page's own, the browser would drop the page that it
 * keeps for Back, and with it the secret that makes sending twice the same as sending once.
 */
export const sendTo = (view: View, path: string, change: Change = {}): string =>
  hrefOf(view, path, { ...change, more: { ...change.more, send: '' } })

import { type Chosen, type Look, lookQuery } from './appearance.ts'

/** As much of a page as its address depends on. */
export type Place = {
  readonly door: { readonly association: { readonly id: string } }
  readonly words: { readonly language: string }
  readonly look: Look
}

type Change = {
  readonly language?: string
  readonly look?: Partial<Chosen>
  readonly more?: Readonly<Record<string, string>>
}

/** The address of one of this association's pages, in the reader's language and look unless these are to change. */
export function hrefOf(place: Place, path: string, { language, look, more }: Change = {}): string {
  const { door, words } = place
  const query = new URLSearchParams({
    lang: language ?? words.language,
    ...lookQuery({ ...place.look, ...look }),
    ...more,
  })
  return `/${door.association.id}/${path}?${query}`
}

/**
 * Where a form is sent: an address of its own (`send`). Sent to the page's own, the browser would drop the page that it
 * keeps for Back, and with it the secret that makes sending twice the same as sending once.
 */
export const sendTo = (place: Place, path: string, change: Change = {}): string =>
  hrefOf(place, path, { ...change, more: { ...change.more, send: '' } })

import { type Appearance, appearanceQuery, type Chosen } from './appearance.ts'

/** The parts of a view that a page's address depends on. */
export type Place = {
  readonly door: { readonly association: { readonly id: string } }
  readonly words: { readonly language: string }
  readonly appearance: Appearance
}

export type AddressChange = {
  readonly language?: string
  readonly appearance?: Partial<Chosen>
  readonly more?: Readonly<Record<string, string>>
}

/** The address of one of this association's pages, in the reader's language and appearance unless these change. */
export function hrefOf(place: Place, path: string, change: AddressChange = {}): string {
  const { door, words } = place
  const query = new URLSearchParams({
    lang: change.language ?? words.language,
    ...appearanceQuery({ ...place.appearance, ...change.appearance }),
    ...change.more,
  })
  return `/${door.association.id}/${path}?${query}`
}

/**
 * Where a form is sent: an address of its own (`send`). If it went to the page's own address, the browser would drop the
 * page that it stores for Back, and with it the secret that makes sending twice the same as sending once.
 */
export const sendTo = (place: Place, path: string, change: AddressChange = {}): string =>
  hrefOf(place, path, { ...change, more: { ...change.more, send: '' } })

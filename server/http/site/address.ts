import { type Appearance, type AppearanceChoice, appearanceQuery } from './appearance.ts'

/** The parts of a view that a page's address depends on. */
export type AddressContext = {
  readonly door: { readonly association: { readonly id: string } }
  readonly words: { readonly language: string }
  readonly appearance: Appearance
}

export type AddressChange = {
  readonly language?: string
  readonly appearance?: Partial<AppearanceChoice>
  readonly more?: Readonly<Record<string, string>>
}

/** Returns the address of a page of this association, in the reader's language and appearance unless `change` says
 * otherwise. */
export function hrefOf(context: AddressContext, path: string, change: AddressChange = {}): string {
  const { door, words } = context
  const query = new URLSearchParams({
    lang: change.language ?? words.language,
    ...appearanceQuery({ ...context.appearance, ...change.appearance }),
    ...change.more,
  })
  return `/${door.association.id}/${path}?${query}`
}

/**
 * Returns the address that a form is sent to, which is its own (`send`). A form sent to the page's own address would make
 * the browser drop the page that it stores for Back, and with it the secret that makes a repeat harmless.
 */
export const sendTo = (context: AddressContext, path: string, change: AddressChange = {}): string =>
  hrefOf(context, path, { ...change, more: { ...change.more, send: '' } })

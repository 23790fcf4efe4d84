import type { html } from 'hono/html'

export type Markup = ReturnType<typeof html>

export type Contents = {
  readonly title: string
  readonly main: Markup
  /** The path below the association, so that a change of language or size stays on the page: `callback`. */
  readonly path?: string
  /** What else of its address must stay: `period`. */
  readonly more?: Readonly<Record<string, string>>
  /** A style sheet of its own, beside that of all pages. */
  readonly styles?: string
  /** The form that must be sent again, and where, so that such a change loses nothing: no script can carry it over. */
  readonly again?: Again
  /** With the embedded door; pages with forms carry no script at all. */
  readonly script?: boolean
  /** Something went wrong: said first, for whoever hears the title alone. */
  readonly problem?: boolean
}

export type Again = {
  readonly path: string
  /** What the page's own form has no fields for; null: all of it is in the form that is being filled in. */
  readonly fields: Readonly<Record<string, string>> | null
}

/** The one form of a page that can be filled in: what stands outside it names it by this. */
export const ASKED = 'asked'

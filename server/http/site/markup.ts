import type { html } from 'hono/html'

export type Markup = ReturnType<typeof html>

export type Contents = {
  readonly title: string
  readonly main: Markup
  /** The path below the association (`callback`). A change of language or size leads back to it. */
  readonly path?: string
  /** Further parameters of its address that must stay: `period`. */
  readonly more?: Readonly<Record<string, string>>
  /** The address of a style sheet of its own, beside that of all pages. */
  readonly styles?: string
  /** The form that such a change sends again, so that nothing typed is lost. No script can carry it over. */
  readonly again?: Again
  /** Embeds the widget. Pages with forms carry no script at all. */
  readonly script?: boolean
  /** Something went wrong. The title says so first, for a resident who hears the title alone. */
  readonly problem?: boolean
}

type Again = {
  readonly path: string
  /** Values that the page's own form has no fields for; null: that form has them all. */
  readonly fields: Readonly<Record<string, string>> | null
}

/** The id of the one form that can be filled in. Buttons outside the form name it. */
export const ASKED = 'asked'

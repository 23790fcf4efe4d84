import type { html } from 'hono/html'

export type Markup = ReturnType<typeof html>

export type Contents = {
  readonly title: string
  readonly main: Markup
  /** The path below the association (`callback`). A change of language or size leads back to it. */
  readonly path?: string
  /** Further parameters of the address that must stay: `period`. */
  readonly more?: Readonly<Record<string, string>>
  /** The address of the page's own style sheet, beside the one of all pages. */
  readonly styles?: string
  /** The form that a change of language or size sends, so that nothing typed is lost. There is no script to carry it over. */
  readonly resend?: ResentForm
  /** Embeds the widget. Pages with forms carry no script at all. */
  readonly script?: boolean
  /** True if something went wrong. The title says so first, for a resident who hears only the title. */
  readonly problem?: boolean
}

type ResentForm = {
  readonly path: string
  /** Hidden values to send, on a page without a form to fill in. Null: the page's own form is sent. */
  readonly fields: Readonly<Record<string, string>> | null
}

/** The id of the one form that can be filled in. Buttons outside the form refer to it. */
export const FORM_ID = 'asked'

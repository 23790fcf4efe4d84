import type { Look } from '../art/scenes.ts'
import type { Both, Language } from '../association.ts'

/** One figure of the association's policy, and what it applies to. */
type PromiseLine = { readonly figure: Both; readonly text: Both }

/** A fictional piece of news. The slug is its anchor on the news page. */
export type NewsItem = {
  readonly slug: string
  /** The day it was published, `YYYY-MM-DD`. */
  readonly date: string
  readonly title: Both
  readonly summary: Both
  readonly more: Both
  /** The part of the association's scene shown with it, as an SVG view box of 1200 x 640. */
  readonly view: string
}

/** How soon one kind of repair is done according to the policy. */
export type RepairTime = { readonly kind: Both; readonly within: Both }

/** The content that only one association's website has. All websites share the rest. */
export type Story = {
  readonly look: Look
  readonly hero: Record<Language, { readonly title: string; readonly lead: string }>
  readonly place: Both
  readonly promises: readonly PromiseLine[]
  readonly formats: Both
  readonly repairTimes: readonly RepairTime[] | null
  /** Newest first. */
  readonly news: readonly NewsItem[]
}

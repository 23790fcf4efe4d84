import type { Look } from '../art/scenes.ts'
import type { Both, Language } from '../association.ts'

/** One figure the association's own policy promises, and what it is for. */
type PromiseLine = { readonly figure: Both; readonly text: Both }

/** A made-up piece of news. The slug is its place on the news page. */
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

/** How soon one sort of repair is done, where the policy says. */
export type RepairTime = { readonly kind: Both; readonly within: Both }

/** What is particular to one association's website: everything else is said in the same words on all of them. */
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

import type { Nation } from '../../shared/domain/working-time/calendar.ts'

export type PageId = 'home' | 'repairs' | 'rent' | 'news' | 'contact' | 'accessibility' | 'privacy'

/** A short text under its heading. */
export type Passage = { readonly title: string; readonly text: string }

type Listed = { readonly title: string; readonly items: readonly string[] }

/** The words that all six websites share. `{name}` stands for the association's short name. */
export type SiteWords = {
  readonly skip: string
  readonly mainMenu: string
  readonly footerMenu: string
  readonly pages: Record<PageId, string>
  readonly descriptions: Record<PageId, string>
  readonly demonstration: string
  readonly footerContact: string
  readonly home: {
    readonly repair: string
    readonly chat: string
    readonly help: string
    readonly cards: Record<'repairs' | 'rent' | 'contact' | 'accessibility', Passage>
    readonly promiseTitle: string
    readonly promiseSource: string
    readonly newsTitle: string
    readonly allNews: string
  }
  readonly repairs: {
    readonly lead: string
    readonly emergency: Listed
    readonly report: Listed
    readonly chat: string
    readonly message: string
    readonly times: Passage
    readonly agreed: Passage
    readonly ours: Listed
    readonly yours: Listed
    readonly damp: Passage
  }
  readonly rent: {
    readonly lead: string
    readonly waysTitle: string
    readonly ways: readonly Passage[]
    readonly worried: Listed & { readonly text: string }
    readonly chat: string
    readonly callback: string
    readonly change: Passage
    readonly agreement: { readonly title: string; readonly contract: string; readonly tenancy: string }
  }
  readonly news: { readonly lead: string; readonly none: string }
  readonly contact: {
    readonly lead: string
    readonly chat: Passage
    readonly message: Passage
    readonly callback: Passage
    readonly format: Passage
    readonly phone: string
    readonly email: string
    readonly people: Passage
    readonly speaks: Record<string, string>
    readonly helps: Listed
    readonly wrong: Passage
    readonly feedback: string
    readonly ombudsman: Record<Nation, string>
  }
  readonly accessibility: {
    readonly lead: string
    readonly here: Listed
    readonly formats: string
    readonly askFormat: string
    readonly door: Passage
    readonly problem: Passage
    readonly tell: string
  }
  readonly privacy: {
    readonly lead: string
    readonly passages: readonly Passage[]
    readonly demonstration: Passage
  }
  readonly missing: {
    readonly title: string
    readonly lead: string
    readonly home: string
    readonly chat: string
  }
}

import type { Nation } from '../shared/domain/working-time/calendar.ts'

/** What the demonstration needs to know of an association: enough for a website in its own colours. */
export type DemoAssociation = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** `#rrggbb`, the brand's colour: buttons, bands, the front door. */
  readonly primary: string
  /** `#rrggbb`, a light warm tint: backgrounds, never text. */
  readonly accent: string
  /** null: the policy names none, so the website shows none. */
  readonly phone: string | null
  readonly email: string | null
  readonly nation: Nation
}

/** The two languages the demonstration's websites are written in. */
export type Language = 'en' | 'cy'

/** A sentence or a word in both. */
export type Both = { readonly en: string; readonly cy: string }

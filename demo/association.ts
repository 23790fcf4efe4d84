import type { Nation } from '../shared/domain/working-time/calendar.ts'

/** The facts of an association that the demonstration needs: enough for a website in its own colours. */
export type DemoAssociation = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** `#rrggbb`, the brand's colour: buttons, bands, the front door. */
  readonly primary: string
  /** `#rrggbb`, a light warm tint: backgrounds, never text. */
  readonly accent: string
  /** Null: the policy names none, so the website shows none. */
  readonly phone: string | null
  readonly email: string | null
  readonly nation: Nation
}

/** The two languages of the demonstration's websites. */
export type Language = 'en' | 'cy'

/** A text in both languages. */
export type Both = { readonly en: string; readonly cy: string }

import { mix } from '../shared/domain/colour.ts'
import type { DemoAssociation } from './association.ts'
import { darkenFor } from './colour.ts'

/** The colours of one association's pages, all derived from its two. Text colours have a contrast of 7:1 on every light
 * background here, and white has 7:1 on `primary` and `deep`, so that the pages meet WCAG 1.4.6 whatever the brand. */
export type Palette = {
  readonly primary: string
  readonly deep: string
  readonly brand: string
  readonly ink: string
  readonly quiet: string
  readonly paper: string
  readonly wash: string
  readonly accent: string
  readonly line: string
}

export const paletteOf = ({ primary, accent }: Pick<DemoAssociation, 'primary' | 'accent'>): Palette => {
  const paper = mix(accent, '#fffefc', 0.82)
  const wash = mix(accent, paper, 0.5)
  const light = ['#ffffff', paper, wash, accent]
  const filled = darkenFor(primary, ['#ffffff'], 7)
  return {
    primary: filled,
    deep: mix(filled, '#0d0a12', 0.45),
    brand: darkenFor(primary, light, 7),
    ink: darkenFor(mix('#211d26', primary, 0.2), light, 10),
    quiet: darkenFor(mix('#57525c', primary, 0.2), light, 7),
    paper,
    wash,
    accent,
    line: mix(primary, paper, 0.8),
  }
}

/** The palette as custom properties, for a style sheet: the content policy allows no style attribute. */
export const paletteCss = (selector: string, palette: Palette & { readonly sky: string }): string =>
  `${selector}{${Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')}}`

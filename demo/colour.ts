import { contrast, mix } from '../shared/domain/colour.ts'

/** Darkens a colour only as far as it needs to have at least this contrast on every background. Colours are `#rrggbb`. */
export const darkenFor = (colour: string, backgrounds: readonly string[], minContrast: number): string => {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(colour, '#000000', share)
    if (backgrounds.every(background => contrast(shade, background) >= minContrast)) return shade
  }
  return '#000000'
}

import { contrast, mix } from '../shared/domain/colour.ts'

/** The colour itself, or the lightest darker shade of it that has the wished contrast on every background given. */
export const darkenedFor = (colour: string, backgrounds: readonly string[], wished: number): string => {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(colour, '#000000', share)
    if (backgrounds.every(background => contrast(shade, background) >= wished)) return shade
  }
  return '#000000'
}

import { isColour, luminance, moveUntil, TEXT_CONTRAST, textOn } from '../../shared/domain/colour.ts'

/** An association's colour adjusted for one background: `text` for words, `fill` for areas, `onFill` (black or white) for
 * words on such an area. */
export type ReadableColour = { readonly text: string; readonly fill: string; readonly onFill: string }

/** Moves a colour towards black or white until text in it has a contrast of 7:1 on `background`. Both are `#rrggbb`; a
 * string that is not a colour counts as black. */
export function makeReadable(colour: string, background: string): ReadableColour {
  const towards = luminance(background) > MIDDLE_LUMINANCE ? '#000000' : '#ffffff'
  const text = moveUntil(
    isColour(colour) ? colour.toLowerCase() : '#000000',
    towards,
    [background],
    TEXT_CONTRAST,
  )
  return { text, fill: text, onFill: textOn(text) }
}

/** Above this luminance black text is easier to read than white. */
const MIDDLE_LUMINANCE = 0.18

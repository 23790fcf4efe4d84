import { isColour, luminance, moveUntil, TEXT_CONTRAST, textOn } from '../../shared/domain/colour.ts'

/** An association's colour, made readable: `text` on the ground, and white or black upon a fill of it. */
export type Readable = { readonly text: string; readonly fill: string; readonly onFill: string }

/** Moves a colour towards black or white until text in it reads at 7:1 on `ground`. Both are `#rrggbb`; a colour that is
 * none counts as black. */
export function readable(colour: string, ground: string): Readable {
  const towards = luminance(ground) > MIDDLE_LUMINANCE ? '#000000' : '#ffffff'
  const text = moveUntil(
    isColour(colour) ? colour.toLowerCase() : '#000000',
    towards,
    [ground],
    TEXT_CONTRAST,
  )
  return { text, fill: text, onFill: textOn(text) }
}

/** Above this luminance black reads better than white. */
const MIDDLE_LUMINANCE = 0.18

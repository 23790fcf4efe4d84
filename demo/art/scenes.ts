import type { DemoAssociation } from '../association.ts'
import { type Markup, raw } from '../markup.ts'
import { castleHills, greenMount } from './inland.ts'
import { daylight, lamplight, type Paints } from './paints.ts'
import { cliffsAndLight, harbour } from './shore.ts'
import { canalBridge, willowNight } from './waterside.ts'

/** The look of a website: which scene it shows, and how its parts are shaped (`site/looks/`). */
export type Look = 'hills' | 'garden' | 'harbour' | 'cliffs' | 'canal' | 'willow'

type Scene = { readonly paints: typeof daylight; readonly draw: (paints: Paints) => string }

const scenes: Record<Look, Scene> = {
  hills: { paints: daylight, draw: castleHills },
  garden: { paints: daylight, draw: greenMount },
  harbour: { paints: daylight, draw: harbour },
  cliffs: { paints: daylight, draw: cliffsAndLight },
  canal: { paints: daylight, draw: canalBridge },
  willow: { paints: lamplight, draw: willowNight },
}

type Colours = Pick<DemoAssociation, 'primary' | 'accent'>

/** A scene for a page. It fills a frame of any shape, and only sky is cut off. */
export const sceneSvg = (look: Look, colours: Colours): Markup =>
  raw(
    drawing(
      look,
      colours,
      'class="scene" aria-hidden="true" focusable="false" preserveAspectRatio="xMidYMax slice"',
    ),
  )

/** A scene as a file of its own, or the part of it in `view`, an SVG view box within 1200 x 640. */
export const sceneFile = (look: Look, colours: Colours, view = whole): string =>
  drawing(look, colours, 'xmlns="http://www.w3.org/2000/svg" preserveAspectRatio="xMidYMax slice"', view)

/** The colours a look is painted with, for pages that let a scene run out into their own background. */
export const paintsOf = (look: Look, colours: Colours): Paints => scenes[look].paints(colours)

const whole = '0 0 1200 640'

const drawing = (look: Look, colours: Colours, attributes: string, view = whole): string => {
  const [, , width, height] = view.split(' ')
  return `<svg ${attributes} viewBox="${view}" width="${width}" height="${height}">${scenes[look].draw(paintsOf(look, colours))}</svg>`
}

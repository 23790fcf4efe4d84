import type contact from '../locales/en/contact.json'
import type display from '../locales/en/display.json'
import type english from '../locales/en/widget.json'
import type { KeyOf, Words } from '../shared/client/words.ts'

/** The widget's words: every key is checked against the English files. The others are fetched in parts, when
 * they are asked for. */
export type WidgetKey = KeyOf<typeof english> | KeyOf<typeof contact> | KeyOf<typeof display>
export type WidgetWords = Words<WidgetKey>

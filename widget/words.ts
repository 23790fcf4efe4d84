import type display from '../locales/en/display.json'
import type { DoorKey } from '../shared/client/door-words.ts'
import type { KeyOf, Words } from '../shared/client/words.ts'

/** The widget's words: every key is checked against the English files. All but the first are fetched in parts, when
 * they are asked for. */
export type WidgetKey = DoorKey | KeyOf<typeof display>
export type WidgetWords = Words<WidgetKey>

import type display from '../locales/en/display.json'
import type { DoorKey } from '../shared/client/door-words.ts'
import type { KeyOf, Words } from '../shared/client/words.ts'

/** The keys of the widget's words. The compiler checks each key against the English files. All files but `widget.json` are
 * fetched on demand. */
export type WidgetKey = DoorKey | KeyOf<typeof display>
export type WidgetWords = Words<WidgetKey>

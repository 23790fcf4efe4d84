import type english from '../locales/en/widget.json'
import type { KeyOf, Words } from '../shared/client/words.ts'

/** The widget's words: every key is checked against the English file. */
export type WidgetKey = KeyOf<typeof english>
export type WidgetWords = Words<WidgetKey>

import type contact from '../locales/en/contact.json'
import type english from '../locales/en/widget.json'
import type { KeyOf, Words } from '../shared/client/words.ts'

/** The widget's words: every key is checked against the English files. Those of `contact.json` come with the forms. */
export type WidgetKey = KeyOf<typeof english> | KeyOf<typeof contact>
export type WidgetWords = Words<WidgetKey>

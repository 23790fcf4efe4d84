import type contact from '../../locales/en/contact.json'
import type sent from '../../locales/en/sent.json'
import type widget from '../../locales/en/widget.json'
import type { KeyOf, Words } from './words.ts'

/** The keys of the words that the panel and the plain pages share. The compiler checks each key against the English files.
 * The words of `contact.json` are fetched with the forms, those of `sent.json` after them. */
export type DoorKey = KeyOf<typeof widget> | KeyOf<typeof contact> | KeyOf<typeof sent>
export type DoorWords = Words<DoorKey>

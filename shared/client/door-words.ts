import type contact from '../../locales/en/contact.json'
import type sent from '../../locales/en/sent.json'
import type widget from '../../locales/en/widget.json'
import type { KeyOf, Words } from './words.ts'

/** What is said at the door, in the panel and on the plain pages alike: every key is checked against the English files.
 * Those of `contact.json` come with the forms, those of `sent.json` after them. */
export type DoorKey = KeyOf<typeof widget> | KeyOf<typeof contact> | KeyOf<typeof sent>
export type DoorWords = Words<DoorKey>

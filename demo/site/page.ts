import type { Both, DemoAssociation, Language } from '../association.ts'
import { html, type Markup } from '../markup.ts'
import { storyOf } from '../stories/stories.ts'
import type { Story } from './story.ts'
import type { PageId, SiteWords } from './words.ts'
import { cy } from './words-cy.ts'
import { en } from './words-en.ts'

/** The data of a page, which all its parts use. */
export type Page = {
  readonly association: DemoAssociation
  readonly story: Story
  readonly language: Language
  readonly words: SiteWords
  /** Where the door is served: an origin without a slash at its end. */
  readonly doorstep: string
}

/** The kinds of conversation that a link can open, as `data-doorstep` names them. */
export type DoorKind = 'chat' | 'message' | 'callback' | 'format' | 'feedback'

export const menu: readonly PageId[] = ['home', 'repairs', 'rent', 'news', 'contact', 'accessibility']

/** The menu's pages, and the one the door's privacy link leads to. */
export const pageIds: readonly PageId[] = [...menu, 'privacy']

const wordsIn: Record<Language, SiteWords> = { en, cy }

export const pageOf = (association: DemoAssociation, language: Language, doorstep: string): Page => ({
  association,
  story: storyOf(association.id),
  language,
  words: wordsIn[language],
  doorstep,
})

/** The path of a page on the websites' origin. English is at the root, Welsh below `cy`. */
export const pathOf = (association: DemoAssociation, language: Language, id: PageId): string =>
  `/${association.id}/${language === 'cy' ? 'cy/' : ''}${id === 'home' ? '' : id}`

/** The other language's page of the same name. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'cy' : 'en')

export const linkTo = ({ association, language }: Page, id: PageId): string =>
  pathOf(association, language, id)

/** A text in the language of the page. */
export const say = ({ language }: Page, text: Both): string => text[language]

/** Fills the association's name into a text. */
export const fillName = ({ association }: Page, text: string): string =>
  text.replaceAll('{name}', association.shortName)

/** A link that opens the door where there is script, and leads to the plain contact page where there is none. */
export const doorLink = (
  { association, doorstep }: Page,
  kind: DoorKind,
  label: string,
  cssClass: 'button' | 'button quiet' | 'cover' = 'button',
): Markup =>
  html`<a class="${cssClass}" href="${doorstep}/${association.id}/" data-doorstep="${kind}">${label}</a>`

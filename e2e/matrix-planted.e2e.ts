import type { Locator } from '@playwright/test'
import { expect, OPEN, test } from './harness.ts'
import { lookFor } from './matrix/look.ts'
import { brokenRules } from './matrix/rules.ts'
import { wantedIn } from './matrix/state.ts'
import { takeWebsiteAway } from './matrix/try.ts'
import { residentOn } from './resident.ts'
import { wordsIn } from './words.ts'

const english = wordsIn('en', 'widget')

type Change = {
  readonly text?: string
  readonly style?: string
  /** Null: it has none. */
  readonly attribute?: readonly [name: string, value: string | null]
}
type Plant = Change & { readonly on: string; readonly found: RegExp }

const PLANTS: Readonly<Record<string, Plant>> = {
  'text that is too small': { on: 'h3', style: 'font-size: 14px', found: /^14px: <h3/ },
  'a text that is cut off': {
    on: '.opening',
    style: 'width: 5em; overflow: hidden; white-space: nowrap',
    found: /^\d+px cut off: <p class="opening/,
  },
  'a text beside the edge': {
    on: 'h3',
    style: 'margin-inline-start: -4em',
    found: /^beside the edge: <h3/,
  },
  'words on other words': { on: 'h3', style: 'margin-bottom: -1.8em', found: /<h3>.* lies on / },
  'an English sentence': { on: 'h3', text: english('home.title'), found: /^in English: / },
  'an English sentence with something in it': {
    on: '.offer p',
    text: english('home.due', { time: '10.18am' }),
    found: /^in English: /,
  },
  'a button too small to press': {
    on: '.offer button',
    style: 'min-height: 0; height: 24px; padding-block: 0',
    found: /^\d+×24 to press: /,
  },
  'the wrong direction': { on: '.panel', attribute: ['dir', 'rtl'], found: /^the direction is rtl$/ },
  'the wrong language': { on: '.panel', attribute: ['lang', 'pl'], found: /^the language is said to be pl$/ },
  'a quotation that runs the wrong way': {
    on: 'q',
    attribute: ['dir', 'rtl'],
    found: /^does not run ltr: <q>/,
  },
  'a page that scrolls sideways': {
    on: 'body',
    style: 'width: 200vw; height: 1em',
    found: /^the page scrolls \d+px sideways$/,
  },
  'too little contrast': { on: 'h3', style: 'color: #aaa', found: /^color-contrast: <h3/ },
  'too little contrast for large print': {
    on: '.opening',
    style: 'color: #6f6f6f',
    found: /^color-contrast-enhanced: <p/,
  },
  'a part that no screen reader knows': { on: '.offer', attribute: ['role', 'door'], found: /^aria-roles: / },
}

test('of each sort of violation one that is planted in the panel is found', async ({
  page,
  demonstrationAt,
}) => {
  const resident = residentOn(page, 'cy')
  await resident.visit(await demonstrationAt(OPEN))
  await resident.open()
  await takeWebsiteAway(page)
  const wrong = async () => [
    ...(await brokenRules(page, { panel: true, strong: true })),
    ...(await lookFor(page, wantedIn({ language: 'cy', size: 'standard', window: 'desktop' }))),
  ]
  expect(await wrong()).toEqual([])
  for (const [what, { on, found, ...change }] of Object.entries(PLANTS)) {
    const element = page.locator(on).first()
    const before = await plant(element, change)
    expect.soft(await wrong(), what).toContainEqual(expect.stringMatching(found))
    await plant(element, before)
  }
  expect(await wrong()).toEqual([])
})

/** Returns what was there before. */
function plant(element: Locator, change: Change): Promise<Change> {
  return element.evaluate((planted: HTMLElement, { text, style, attribute }: Change): Change => {
    if (text !== undefined) {
      // In its own text node: the panel goes on with it.
      const before = planted.textContent ?? ''
      if (planted.firstChild) planted.firstChild.nodeValue = text
      return { text: before }
    }
    if (style !== undefined) {
      const before = planted.style.cssText
      // Not as an attribute, which the website's policy forbids.
      planted.style.cssText = style
      return { style: before }
    }
    if (!attribute) throw new Error('nothing to plant')
    const [name, value] = attribute
    const before = planted.getAttribute(name)
    if (value === null) planted.removeAttribute(name)
    else planted.setAttribute(name, value)
    return { attribute: [name, before] }
  }, change)
}

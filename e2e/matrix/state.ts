import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { LANGUAGES } from '../../shared/domain/languages.ts'
import type { Wanted } from './look.ts'

/** The least size of any text, in CSS pixels, by the size that was chosen (E2: 24 px for everything). */
export const LEAST_TEXT = { standard: 16, large: 24, larger: 32 } as const

export const WINDOWS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
  /** 1280 by 1024 at 400 % (WCAG 1.4.10). */
  narrow: { width: 320, height: 256 },
} as const

export type State = {
  readonly language: string
  readonly size: string
  readonly theme: string
  readonly window: string
  readonly spacing: string
  readonly motion: string
}

/** Brings the browser and the widget, which shows one of its screens, into this state. */
export async function applied(page: Page, association: string, state: State): Promise<void> {
  await page.setViewportSize(WINDOWS[state.window as keyof typeof WINDOWS])
  await emulate(page, state)
  await showAs(page, association, state)
  await speak(page, state.language)
  await spaceOut(page, state.spacing === 'wide')
}

/** What the device itself wishes for. */
export const emulate = (page: Page, { theme, motion }: Pick<State, 'theme' | 'motion'>): Promise<void> =>
  page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: motion === 'reduced' ? 'reduce' : 'no-preference',
  })

/** As if another tab of this resident had chosen the size and the colours: the panel follows it. */
const showAs = (page: Page, association: string, { size, theme }: State) =>
  page.evaluate(
    ({ key, display }) => {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
      localStorage.setItem(key, JSON.stringify({ ...kept, display }))
      dispatchEvent(new StorageEvent('storage', { key }))
    },
    {
      key: `doorstep:${association}`,
      display: {
        ...(size !== 'standard' && { size }),
        ...(theme === 'contrast' && { colours: 'contrast' }),
      },
    },
  )

/** By the panel's own control: the language beside the list, or the one in it. */
async function speak(page: Page, language: string): Promise<void> {
  const panel = page.locator('.panel')
  if ((await panel.getAttribute('lang')) === language) return
  const languages = panel.locator('.languages')
  const choice = languages.locator(`button[lang="${language}"]`).first()
  if (!(await choice.isVisible())) await languages.locator('> button[aria-expanded="false"]').click()
  await choice.click()
  await expect(panel).toHaveAttribute('lang', language)
}

/** WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12 and words 0.16 of the size of the text. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

/** Spaces the words of the page, and of what it embeds, as a reader's own stylesheet would. */
export const spaceOut = (page: Page, wide: boolean): Promise<void> =>
  page.evaluate(
    css => {
      const embedded = [...document.body.children].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      for (const root of [document, ...embedded]) {
        const own = root.adoptedStyleSheets.filter(sheet => !('spaced' in sheet))
        const spaced = Object.assign(new CSSStyleSheet(), { spaced: true })
        spaced.replaceSync(css)
        root.adoptedStyleSheets = css === '' ? own : [...own, spaced]
      }
    },
    wide ? SPACED : '',
  )

const RIGHT_TO_LEFT = LANGUAGES.filter(({ dir }) => dir === 'rtl').map(({ code }) => code)

export function wantedIn({ language, size, window }: Pick<State, 'language' | 'size' | 'window'>): Wanted {
  return {
    language,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    rightToLeft: RIGHT_TO_LEFT,
    text: LEAST_TEXT[size as keyof typeof LEAST_TEXT],
    english: englishBut(language),
    target: window === 'narrow' ? 24 : 44,
  }
}

const cache = new Map<string, string[]>()
/** What would be English in a page of this language: every English sentence, unless this language says it so too. */
function englishBut(language: string): string[] {
  const known = cache.get(language)
  if (known) return known
  const own = new Set(sentences(language))
  const patterns = sentences('en')
    .filter(sentence => !own.has(sentence))
    .map(sentence => sentence.split(/\{\{.*?\}\}/u))
    // Without two words on end it may be anything.
    .filter(parts => parts.length === 1 || parts.some(part => /\p{L}+ \p{L}+/u.test(part)))
    .map(parts => `^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('.+')}$`)
  const english = language === 'en' ? [] : [...new Set(patterns)]
  cache.set(language, english)
  return english
}

function sentences(language: string): string[] {
  const flat = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(flat)
  return readdirSync(`locales/${language}`).flatMap(file =>
    flat(JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8'))),
  )
}

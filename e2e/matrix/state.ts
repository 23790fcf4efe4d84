import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Wanted } from './look.ts'

/** The least size of any text, in CSS pixels, by the size that was chosen (E2: 24 px for everything). */
export const LEAST_TEXT = { standard: 16, large: 24, larger: 32 } as const

const WINDOWS = {
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
export async function applied(page: Page, state: State): Promise<void> {
  await page.setViewportSize(WINDOWS[state.window as keyof typeof WINDOWS])
  await page.emulateMedia({
    colorScheme: state.theme === 'dark' ? 'dark' : 'light',
    forcedColors: state.theme === 'forced' ? 'active' : 'none',
    reducedMotion: state.motion === 'reduced' ? 'reduce' : 'no-preference',
  })
  await spaceOut(page, state.spacing === 'wide')
}

/** WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12 and words 0.16 of the size of the text. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

const spaceOut = (page: Page, wide: boolean) =>
  page.evaluate(
    css => {
      for (const { shadowRoot } of document.body.children) {
        if (!shadowRoot) continue
        const own = shadowRoot.adoptedStyleSheets.filter(sheet => !('spaced' in sheet))
        const spaced = Object.assign(new CSSStyleSheet(), { spaced: true })
        spaced.replaceSync(css)
        shadowRoot.adoptedStyleSheets = css === '' ? own : [...own, spaced]
      }
    },
    wide ? SPACED : '',
  )

const RIGHT_TO_LEFT = ['ar', 'fa', 'ur']

export function wantedIn({ language, size, window }: State): Wanted {
  const own = new Set(sentences(language))
  return {
    language,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    text: LEAST_TEXT[size as keyof typeof LEAST_TEXT],
    english: sentences('en').filter(sentence => !own.has(sentence)),
    target: window === 'narrow' ? 24 : 44,
  }
}

const cache = new Map<string, string[]>()
function sentences(language: string): string[] {
  const known = cache.get(language)
  if (known) return known
  const flat = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(flat)
  const read = (surface: string) =>
    flat(JSON.parse(readFileSync(`locales/${language}/${surface}.json`, 'utf8')))
  const all = ['widget', 'contact'].flatMap(read)
  cache.set(language, all)
  return all
}

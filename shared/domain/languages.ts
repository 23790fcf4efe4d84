type Direction = 'ltr' | 'rtl'
const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Bengali', 'Gujarati', 'Gurmukhi'] as const
export type Script = (typeof SCRIPTS)[number]

export type Language = {
  /** The folder in `locales/`, and the value of `lang` on pages. */
  readonly code: string
  /**
   * The name as its readers write it. `Intl` is no substitute: Chromium gives "Welsh" for Welsh, and other languages
   * start with a small letter.
   */
  readonly name: string
  readonly dir: Direction
  readonly script: Script
}

/**
 * The languages that Doorstep is written in: English, Welsh, the most spoken others in England and Wales (Census
 * 2021, TS024), and Ukrainian and Persian, whose speakers arrived after it.
 */
export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', dir: 'ltr', script: 'Latin' },
  { code: 'cy', name: 'Cymraeg', dir: 'ltr', script: 'Latin' },
  { code: 'pl', name: 'Polski', dir: 'ltr', script: 'Latin' },
  { code: 'ro', name: 'Română', dir: 'ltr', script: 'Latin' },
  { code: 'pa', name: 'ਪੰਜਾਬੀ', dir: 'ltr', script: 'Gurmukhi' },
  { code: 'ur', name: 'اردو', dir: 'rtl', script: 'Arabic' },
  { code: 'pt', name: 'Português', dir: 'ltr', script: 'Latin' },
  { code: 'es', name: 'Español', dir: 'ltr', script: 'Latin' },
  { code: 'ar', name: 'العربية', dir: 'rtl', script: 'Arabic' },
  { code: 'bn', name: 'বাংলা', dir: 'ltr', script: 'Bengali' },
  { code: 'gu', name: 'ગુજરાતી', dir: 'ltr', script: 'Gujarati' },
  { code: 'it', name: 'Italiano', dir: 'ltr', script: 'Latin' },
  { code: 'uk', name: 'Українська', dir: 'ltr', script: 'Cyrillic' },
  { code: 'fa', name: 'فارسی', dir: 'rtl', script: 'Arabic' },
]

/** Any language by its code. An unlisted one gets its name and direction from the browser or Node. */
export function languageOf(code: string): Language {
  return LANGUAGES.find(language => language.code === code) ?? unlisted(code)
}

/** Sorts codes in the list's order; unlisted ones come last, by code. */
export function sortByListOrder(codes: readonly string[]): string[] {
  const place = (code: string) => {
    const at = LANGUAGES.findIndex(language => language.code === code)
    return at < 0 ? LANGUAGES.length : at
  }
  return [...codes].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

function unlisted(code: string): Language {
  const script = scriptOf(code)
  const name = languageNameOf(code)
  return {
    code,
    name: name.charAt(0).toLocaleUpperCase(locale(code)) + name.slice(1),
    dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr',
    script: SCRIPTS.find(known => SCRIPT_CODES[known] === script) ?? 'Latin',
  }
}

const NAMES_BROWSERS_LACK: Readonly<Record<string, string>> = {
  gd: 'Gàidhlig',
  ku: 'Kurdî',
  ps: 'پښتو',
  so: 'Soomaali',
  ti: 'ትግርኛ',
}

/** An invalid code (a slip in a record) is its own name. */
function languageNameOf(code: string): string {
  const known = NAMES_BROWSERS_LACK[code]
  if (known) return known
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

function scriptOf(code: string): string {
  try {
    return new Intl.Locale(code).maximize().script ?? 'Latn'
  } catch {
    return 'Latn'
  }
}

const locale = (code: string) => (languageNameOf(code) === code ? undefined : code)

/** ISO 15924. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'])
const SCRIPT_CODES: Readonly<Record<Script, string>> = {
  Latin: 'Latn',
  Cyrillic: 'Cyrl',
  Arabic: 'Arab',
  Bengali: 'Beng',
  Gujarati: 'Gujr',
  Gurmukhi: 'Guru',
}

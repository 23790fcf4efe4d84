import type { Language, PageLanguage } from '../models/language.ts'
import { useText } from './text.ts'

/** Switches to the page's other language, which names itself. It changes the words and nothing else (WCAG 3.2.2). */
export function LanguageSwitch({ language }: { language: Language }) {
  const { t } = useText()
  const other = t('app.switchLang') as PageLanguage
  return (
    <button type="button" class="quiet" lang={other} onClick={() => void language.choose(other)}>
      {t('app.switchTo')}
    </button>
  )
}

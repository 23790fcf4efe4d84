import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import type { Desk } from '../models/desk.ts'
import { translatedLanguageName } from '../models/language-names.ts'
import { ownLanguageName } from '../models/wording.ts'
import { useText } from './text.ts'

/** The resident's language under its own name and the page's, and whether I speak it. English shows only its name when I
 * speak it. */
export function LanguageTag({ desk, language }: { desk: Desk; language: string }) {
  const text = useText()
  const [own, translated] = [ownLanguageName(language), translatedLanguageName(language, text)]
  const speaks = desk.languages.speaks(language)
  return (
    <span class={speaks ? 'tag' : 'tag foreign'}>
      <span lang={language}>{own}</span>
      {own !== translated && ` (${translated})`}
      {(language !== STAFF_LANGUAGE || !speaks) && (
        <>
          {' · '}
          {text.t(speaks ? 'queue.speak' : 'queue.speakNot')}
        </>
      )}
    </span>
  )
}

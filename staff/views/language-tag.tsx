import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import type { Desk } from '../models/desk.ts'
import { languageName } from '../models/say.ts'
import { nameHere } from '../models/spoken.ts'
import { useText } from './text.ts'

/** The resident's language: its own name and the page's, and whether I speak it. English needs no more than its name. */
export function LanguageTag({ desk, language }: { desk: Desk; language: string }) {
  const text = useText()
  const [own, here] = [languageName(language), nameHere(language, text)]
  const speaks = desk.languages.speaks(language)
  return (
    <span class={speaks ? 'tag' : 'tag foreign'}>
      <span lang={language}>{own}</span>
      {own !== here && ` (${here})`}
      {(language !== STAFF_LANGUAGE || !speaks) && (
        <>
          {' · '}
          {text.t(speaks ? 'queue.speak' : 'queue.speakNot')}
        </>
      )}
    </span>
  )
}

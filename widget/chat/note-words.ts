import { daysAhead, timeOf } from '../../shared/client/dates.ts'
import { whenWords } from '../../shared/client/target-words.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { WidgetWords } from '../words.ts'
import type { Note } from './entries.ts'

/** Words a note in one sentence: who did what, and when. A failed contact attempt is called one (D13). */
export function noteWords(note: Note, now: Instant, words: WidgetWords): string {
  const { t } = words
  switch (note.type) {
    case 'contacted': {
      const { by, way, result, at } = note
      const written = way === 'email' || way === 'post'
      const key = written ? (`event.${way}` as const) : (`event.${way}_${result}` as const)
      const when = daysAhead(at, now) === 0 ? timeOf(at, words.language) : whenWords(at, words)
      return t(key, { name: by.name, when })
    }
    case 'promised':
      return t('event.promised', {
        name: note.owner.name,
        when: whenWords(note.due, words),
        step: note.nextStep,
      })
    case 'transferred':
      return t('event.transferred', { name: note.from.name, to: note.to.name })
    default:
      return t(`event.${note.type}`)
  }
}

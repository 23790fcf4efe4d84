import type { Note, timeline } from '../chat/entries.ts'
import type { ChatModel } from '../chat/model.ts'
import type { noteWords } from '../chat/note-words.ts'
import { drawPaper } from '../export/paper.ts'
import { canPrint, printPanel, savePage } from '../export/save.ts'
import { chatLines } from '../export/transcript.ts'
import type { DisplayModel } from '../models/display.ts'
import type { DoorModel } from '../models/door.ts'

/** The code of the live part that a copy needs. */
export type CopyCode = { readonly timeline: typeof timeline; readonly noteWords: typeof noteWords }

type Props = { door: DoorModel; display: DisplayModel; model: ChatModel; code: CopyCode }

/** Saves or prints the chat so far. */
export function SaveChat({ door, display, model, code }: Props) {
  const { words } = door
  const { t } = words.value
  const conversation = model.conversation.value
  if (!conversation || model.refused.value) return null
  const save = () => {
    const now = door.clock.now()
    const source = {
      conversation,
      timeline: code.timeline(model.entries.value, model.notes.value),
      noteText: (note: Note) => code.noteWords(note, now, words.value),
      association: door.door.value.association,
    }
    const lines = chatLines(source, now, words.value)
    savePage(`${conversation.reference}.html`, drawPaper(lines, words.value, display.chosen.value))
  }
  return (
    <fieldset>
      <legend>
        {/* Firefox does not focus a legend that it has not painted yet. */}
        <span tabIndex={-1} data-focus>
          {t('keep.title')}
        </span>
      </legend>
      <div class="choices">
        <button type="button" class="plain" onClick={save}>
          {t('keep.save')}
        </button>
        {canPrint() && (
          <button type="button" class="plain" onClick={event => printPanel(event.currentTarget)}>
            {t('keep.print')}
          </button>
        )}
      </div>
    </fieldset>
  )
}

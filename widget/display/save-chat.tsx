import type { timeline } from '../chat/entries.ts'
import type { ChatModel } from '../chat/model.ts'
import type { noteWords } from '../chat/note-words.ts'
import { paper } from '../export/paper.ts'
import { canPrint, printPanel, savePage } from '../export/save.ts'
import { chatLines } from '../export/transcript.ts'
import type { DisplayModel } from '../models/display.ts'
import type { DoorModel } from '../models/door.ts'

/** What a copy needs of the live part's code. */
export type CopyCode = { readonly timeline: typeof timeline; readonly noteWords: typeof noteWords }

type Props = { door: DoorModel; display: DisplayModel; model: ChatModel; code: CopyCode }

/** A copy of the chat, as a file or on paper, as far as it has gone. */
export function SaveChat({ door, display, model, code }: Props) {
  const { words } = door
  const { t } = words.value
  const conversation = model.conversation.value
  if (!conversation || model.refused.value) return null
  const save = () => {
    const now = door.clock.now()
    const said = code.timeline(model.entries.value, model.notes.value)
    const { association } = door.door.value
    const lines = chatLines(
      conversation,
      said,
      note => code.noteWords(note, now, words.value),
      association,
      now,
      words.value,
    )
    savePage(`${conversation.reference}.html`, paper(lines, words.value, display.chosen.value))
  }
  return (
    <fieldset>
      <legend>
        {/* Firefox gives no focus to a legend that it has not painted yet. */}
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

import { canPrint, printPanel, savePage } from '../keeping/keeping.ts'
import { paper } from '../keeping/paper.ts'
import { chatLines } from '../keeping/transcript.ts'
import type { PanelModel } from '../models/panel.ts'

/** A copy of the chat, as a file or on paper, as far as it has gone. */
export function Keep({ panel }: { panel: PanelModel }) {
  const { chat, words, door, display } = panel
  const { t } = words.value
  if (!chat.value) return null
  const { model, chunk } = chat.value
  const conversation = model.conversation.value
  if (!conversation || model.gone.value) return null
  const save = () => {
    const now = door.clock.now()
    const said = chunk.timeline(model.entries.value, model.notes.value)
    const { association } = door.door.value
    const lines = chatLines(
      conversation,
      said,
      note => chunk.noteWords(note, now, words.value),
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

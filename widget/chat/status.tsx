import type { PanelModel } from '../models/panel.ts'
import type { ChatModel } from './model.ts'
import { statusWords } from './status-words.ts'

/** How things stand, for the eye; what changes in it is said by `announce.ts`. */
export function Status({ panel, model }: { panel: PanelModel; model: ChatModel }) {
  const { clock, door } = panel.door
  void clock.tick.value
  const lines = statusWords(
    model.conversation.value,
    model.place.value,
    clock.now(),
    panel.words.value,
    door.value.opening,
  )
  if (lines.length === 0) return null
  return (
    <div class="status">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

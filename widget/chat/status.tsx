import type { DoorModel } from '../models/door.ts'
import type { ChatModel } from './model.ts'
import { statusWords } from './status-words.ts'

/** The status of the chat, for the eye. `announce.ts` announces its changes. */
export function Status({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { clock } = door
  void clock.tick.value
  const lines = statusWords(
    model.conversation.value,
    model.place.value,
    clock.now(),
    door.words.value,
    door.door.value.opening,
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

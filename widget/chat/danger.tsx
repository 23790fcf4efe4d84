import { dangersOf } from '../../shared/client/dangers.ts'
import type { DoorModel } from '../models/door.ts'
import { Phone } from '../parts/contact-link.tsx'
import { Emergency } from '../parts/emergency.tsx'
import type { ChatModel } from './model.ts'

/** Who to call, folded; where the resident has written of a danger it opens by itself with what to do first, once for
 * each, and blocks nothing (E8). */
export function Danger({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { t } = door.words.value
  const dangers = dangersOf(model.conversation.value, door.door.value)
  return (
    <Emergency
      key={dangers.map(({ key }) => key).join()}
      door={door}
      folded
      said={dangers.flatMap(({ which }) => which ?? [])}
    >
      {dangers.map(({ key, number }) => {
        const [before, after] = t(key, { number: '\n' }).split('\n')
        return (
          <p key={key} class="danger">
            {before}
            <Phone number={number} />
            {after}
          </p>
        )
      })}
    </Emergency>
  )
}

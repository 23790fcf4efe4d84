import { dangersOf } from '../../shared/client/dangers.ts'
import type { DoorModel } from '../models/door.ts'
import { Phone } from '../parts/contact-link.tsx'
import { Emergency } from '../parts/emergency.tsx'
import type { ChatModel } from './model.ts'

/** The emergency numbers, folded. When the resident mentions a danger they unfold with advice, once for each danger, and
 * block nothing (E8). */
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

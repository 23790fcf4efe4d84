import type { DoorModel } from '../models/door.ts'

/** An alert beside the button: why nothing was sent, and a number to call instead. */
export function Trouble({ door, why }: { door: DoorModel; why: string }) {
  const { t } = door.words.value
  const { phone } = door.door.value.contacts
  return (
    <div class="note trouble" role="alert">
      <p>{why}</p>
      {phone && <p>{t('start.call', { phone })}</p>}
    </div>
  )
}

import type { DoorModel } from '../models/door.ts'

/** Why it was not sent, beside the button, and another way to reach us. */
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

import type { Desk } from '../models/desk.ts'
import { BackIcon } from './icons.tsx'
import { useText } from './text.ts'

/** On a phone the conversation has the whole page: the way back, to the row it was opened from. */
export function BackToQueue({ desk }: { desk: Desk }) {
  const { t } = useText()
  return (
    <a
      class="back"
      href={desk.route.linkTo({ page: 'queue' })}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        const id = desk.open.value?.id
        desk.route.go({ page: 'queue' })
        requestAnimationFrame(() =>
          (document.getElementById(`row-${id}`) ?? document.getElementById('queue-heading'))?.focus(),
        )
      }}
    >
      <BackIcon />
      {t('chat.back')}
    </a>
  )
}

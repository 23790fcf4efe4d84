import type { Desk } from '../models/desk.ts'
import { BackIcon } from './icons.tsx'
import { PageLink } from './page-link.tsx'
import { useText } from './text.ts'

/** On a phone the conversation has the whole page: the way back, to the row it was opened from. */
export function BackToQueue({ desk }: { desk: Desk }) {
  const { t } = useText()
  return (
    <PageLink
      class="back"
      route={desk.route}
      to={{ page: 'queue' }}
      onGo={() => {
        const id = desk.open.value?.id
        requestAnimationFrame(() =>
          (document.getElementById(`row-${id}`) ?? document.getElementById('queue-heading'))?.focus(),
        )
      }}
    >
      <BackIcon />
      {t('chat.back')}
    </PageLink>
  )
}

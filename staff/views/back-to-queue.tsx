import type { Desk } from '../models/desk.ts'
import { BackIcon } from './icons.tsx'
import { PageLink } from './page-link.tsx'
import { useText } from './text.ts'

/** On a phone, where the conversation fills the page: the link back to its row in the queue. */
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

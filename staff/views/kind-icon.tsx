import type { Kind } from '../../shared/domain/enquiry/kinds.ts'
import { useText } from './text.ts'

/** The kind of a conversation in words, with an icon that helps to scan a long list. */
export function KindMark({ kind, id }: { kind: Kind; id?: string }) {
  const { t } = useText()
  return (
    <span class="kind" id={id}>
      <svg class="line-icon kind-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={PATHS[kind]} />
      </svg>
      {t(`kind.${kind}`)}
    </span>
  )
}

const PATHS: { readonly [kind in Kind]: string } = {
  chat: 'M4 5h16v11H11l-5 4v-4H4Z',
  message: 'M3 6h18v12H3ZM3.5 6.5 12 13l8.5-6.5',
  callback:
    'M6 3h3.5l1.5 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 1.5V18a3 3 0 0 1-3 3A16 16 0 0 1 3 6a3 3 0 0 1 3-3Z',
  format: 'M4 19 10 5l6 14M6 14.5h8M18 9v10M21 12v7',
  appointment: 'M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4',
  feedback: 'M12 4l2.4 5 5.6.7-4.100 3.800 1.100 5.500L12 16.300 7 19l1.100-5.500L4 9.700 9.600 9Z',
}

import { useEffect } from 'preact/hooks'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Chat } from '../models/chat.ts'
import { formatHazards } from '../models/enquiry-wording.ts'
import { formatMoment } from '../models/wording.ts'
import { Shape } from './icons.tsx'
import { useText } from './text.ts'

type HazardsProps = { chat: Chat; state: Conversation; announce: (words: string) => void }

/** Suggests a danger because words of danger were found. An adviser confirms it or not, and nothing is blocked meanwhile. */
export function Hazards({ chat, state, announce }: HazardsProps) {
  const text = useText()
  const { t } = text
  const found = state.hazards?.found ?? []
  const mark = t('hazards.mark', { list: formatHazards(found, text) })
  // The focus is in the reply, far from here, so every further danger is announced too.
  useEffect(() => announce(mark), [found.join()])
  if (!state.hazards) return null
  const { noticedAt } = state.hazards
  const { busy, run } = chat.actions
  const settle = async (real: boolean) => {
    if (await run({ type: 'settle_hazards', real })) document.getElementById('chat-heading')?.focus()
  }
  return (
    <section class="hazards" aria-labelledby="hazards-heading">
      <h2 id="hazards-heading" class="danger">
        <Shape urgency="late" />
        <span>{mark}</span>
      </h2>
      <p>{t('hazards.ask', { moment: formatMoment(noticedAt, text) })}</p>
      <div class="buttons">
        {([true, false] as const).map(real => (
          <button
            key={String(real)}
            type="button"
            class="button"
            aria-disabled={busy.value !== null}
            onClick={() => void settle(real)}
          >
            {t(real ? 'hazards.real' : 'hazards.notReal')}
          </button>
        ))}
      </div>
    </section>
  )
}

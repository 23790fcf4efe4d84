import { useEffect } from 'preact/hooks'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Chat } from '../models/chat.ts'
import { sayMoment } from '../models/say.ts'
import { sayHazards } from '../models/say-enquiry.ts'
import { Shape } from './icons.tsx'
import { useText } from './text.ts'

type HazardsProps = { chat: Chat; state: Conversation; announce: (words: string) => void }

/** Words of danger were found: a suggestion, which a person confirms or not. It blocks nothing. */
export function Hazards({ chat, state, announce }: HazardsProps) {
  const text = useText()
  const { t } = text
  const found = state.hazards?.found ?? []
  const mark = t('hazards.mark', { list: sayHazards(found, text) })
  // It stands far from the reply, where the focus is: also of a danger more it is told.
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
      <p>{t('hazards.ask', { moment: sayMoment(noticedAt, text) })}</p>
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

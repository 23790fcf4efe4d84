import type { ComponentChildren } from 'preact'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { nextTarget } from '../../shared/domain/target/target.ts'
import type { Desk } from '../models/desk.ts'
import { KindMark } from './kind-icon.tsx'
import { LanguageTag } from './language-tag.tsx'
import { useText } from './text.ts'
import { TimeLeft } from './time-left.tsx'

type FactsProps = { desk: Desk; state: Conversation; children: ComponentChildren }

/** Who it is, what kind of contact, and the time that is left: what must stay in sight. The rest scrolls with the
 * messages. */
export function Facts({ desk, state, children }: FactsProps) {
  const { t } = useText()
  const { name, subject, phase, kind, reference } = state
  const wish = state.fields.spoken ?? state.wish
  const here = !desk.queue.away.value.has(state.id)
  const complaint = state.complaintAt !== null
  const running = nextTarget(state.targets)
  return (
    <header class="facts">
      <div class="facts-top">
        <div>
          <h1 id="chat-heading" tabIndex={-1}>
            {name ?? t('queue.noName')}
          </h1>
          {kind === 'chat' && (
            <p class="facts-subject" dir="auto" lang={subject ? state.language : undefined}>
              {subject ?? t('queue.noSubject')}
            </p>
          )}
          <p class="facts-line">
            <KindMark kind={kind} />
            {complaint && <span class="complaint">{t('queue.complaint')}</span>}
            {state.exceptional && <span class="tag">{t('queue.exceptional')}</span>}
            <span>{t('queue.reference', { reference })}</span>
            <LanguageTag desk={desk} language={state.language} />
            {wish && <span class="tag">{t('queue.wish', { wish })}</span>}
            {kind === 'chat' && phase !== 'closed' && (
              <span class={here ? 'here' : 'here gone'}>{t(here ? 'chat.here' : 'chat.gone')}</span>
            )}
          </p>
        </div>
        {children}
      </div>
      {phase !== 'closed' && (running || phase === 'waiting') && (
        <TimeLeft target={running && { id: running.target, ...running }} clock={desk.clock} />
      )}
    </header>
  )
}

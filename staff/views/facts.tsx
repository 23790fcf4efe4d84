import type { ComponentChildren } from 'preact'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { nextTarget } from '../../shared/domain/target/target.ts'
import type { Desk } from '../models/desk.ts'
import { KindMark } from './kind-icon.tsx'
import { LanguageTag } from './language-tag.tsx'
import { useText } from './text.ts'
import { TimeLeft } from './time-left.tsx'

type FactsProps = { desk: Desk; state: Conversation; children: ComponentChildren }

/** The facts that stay visible: the resident, the kind of conversation and the time left. The rest scrolls with the
 * messages. */
export function Facts({ desk, state, children }: FactsProps) {
  const { t } = useText()
  const { name, subject, phase, kind, reference } = state
  const requestedLanguage = state.fields.spoken ?? state.wish
  const isHere = !desk.queue.away.value.has(state.id)
  const complaint = state.complaintAt !== null
  const next = nextTarget(state.targets)
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
            {requestedLanguage && <span class="tag">{t('queue.wish', { wish: requestedLanguage })}</span>}
            {kind === 'chat' && phase !== 'closed' && (
              <span class={isHere ? 'here' : 'here gone'}>{t(isHere ? 'chat.here' : 'chat.gone')}</span>
            )}
          </p>
        </div>
        {children}
      </div>
      {phase !== 'closed' && (next || phase === 'waiting') && (
        <TimeLeft target={next && { id: next.target, ...next }} clock={desk.clock} />
      )}
    </header>
  )
}

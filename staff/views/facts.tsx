import type { ComponentChildren } from 'preact'
import { dayAndTime } from '../../shared/client/dates.ts'
import { type Conversation, nextTarget } from '../../shared/domain/conversation/state.ts'
import type { Desk } from '../models/desk.ts'
import { languageName, sayOutcomeOfPromise } from '../models/say.ts'
import { hasKeyboardRoom } from './focus.ts'
import { useText } from './text.ts'
import { TimeLeft } from './time-left.tsx'

type FactsProps = { desk: Desk; state: Conversation; children: ComponentChildren }

/** Who is writing, about what, and how the promise stands; the rest opens on request. */
export function Facts({ desk, state, children }: FactsProps) {
  const text = useText()
  const { t, language } = text
  const { name, subject, page, askedAt, startedAt, phase } = state
  const here = !desk.queue.away.value.has(state.id)
  const running = nextTarget(state.targets)
  const done = state.targets.filter(target => target.metAt !== null || (target.endedAt && target.due))
  return (
    <header class="facts">
      <div class="facts-top">
        <div>
          <h1 id="chat-heading" tabIndex={-1}>
            {name ?? t('queue.noName')}
          </h1>
          <p class="facts-subject" dir="auto" lang={subject ? state.language : undefined}>
            {subject ?? t('queue.noSubject')}
          </p>
          <p class="facts-line">
            <span class="tag" lang={state.language}>
              {languageName(state.language)}
            </span>
            {phase !== 'closed' && (
              <span class={here ? 'here' : 'here gone'}>{t(here ? 'chat.here' : 'chat.gone')}</span>
            )}
          </p>
        </div>
        {children}
      </div>
      {(running || phase === 'waiting') && (
        <TimeLeft target={running && { id: running.target, ...running }} clock={desk.clock} />
      )}
      {done.map(target => (
        <p key={target.target} class="promise-done">
          {sayOutcomeOfPromise(target, text)}
        </p>
      ))}
      <details class="about" open={hasKeyboardRoom()}>
        <summary>{t('chat.about')}</summary>
        <dl>
          <Fact name={t('chat.page')}>{page ?? t('chat.noPage')}</Fact>
          <Fact name={t('chat.asked')}>{dayAndTime(askedAt ?? startedAt, desk.clock.now(), language)}</Fact>
          {state.targets.map(
            ({ target, asWritten }) =>
              asWritten && (
                <Fact key={target} name={t('chat.promise')}>
                  <span lang="en">{asWritten}</span>
                </Fact>
              ),
          )}
        </dl>
      </details>
    </header>
  )
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

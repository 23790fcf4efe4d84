import type { ComponentChildren } from 'preact'
import { dayAndTime } from '../../shared/client/dates.ts'
import { type Conversation, isLate, type Target } from '../../shared/domain/conversation/state.ts'
import type { Desk } from '../models/desk.ts'
import { sayMoment, sayStanding } from '../models/say.ts'
import { factsOf, sayStage } from '../models/say-contact.ts'
import { KeptIcon, Shape } from './icons.tsx'
import { useText } from './text.ts'

/** What was filled in, and everything that has been promised with how it stands. */
export function About({ desk, state }: { desk: Desk; state: Conversation }) {
  const text = useText()
  const { t, language } = text
  const { page, askedAt, startedAt, fields, complaintAt, targets, kind } = state
  return (
    <div class="about">
      <section aria-labelledby="about-told">
        <h2 id="about-told">{t(kind === 'chat' ? 'chat.about' : 'item.filledIn')}</h2>
        <dl>
          {factsOf(fields, text).map(({ field, label, value, href, own }) => (
            <Fact key={field} name={label} wide={field === 'text'}>
              {href ? (
                <a href={href}>{value}</a>
              ) : (
                <span dir="auto" lang={own ? state.language : undefined}>
                  {value}
                </span>
              )}
            </Fact>
          ))}
          <Fact name={t(kind === 'chat' ? 'chat.asked' : 'item.received')}>
            {dayAndTime(askedAt ?? startedAt, desk.clock.now(), language)}
          </Fact>
          {page && <Fact name={t('chat.page')}>{page}</Fact>}
        </dl>
      </section>
      <section aria-labelledby="about-promises">
        <h2 id="about-promises">{t('item.promises')}</h2>
        {complaintAt && <p>{t('item.complaintSince', { moment: sayMoment(complaintAt, text) })}</p>}
        {targets.length === 0 && <p class="hint">{t('item.noPromise')}</p>}
        <ul class="promises">
          {targets.map(target => (
            <PromiseView key={target.target} desk={desk} target={target} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function PromiseView({ desk, target }: { desk: Desk; target: Target }) {
  const text = useText()
  const { t } = text
  desk.clock.tick.value
  const now = desk.clock.now()
  const { stage, asWritten } = target
  // A next step is in the adviser's own words, every other promise in the policy's, which are English.
  const step = stage === 'promise'
  return (
    <li class="promise">
      {target.metAt === null ? <Shape urgency={isLate(target, now) ? 'late' : 'none'} /> : <KeptIcon />}
      <div>
        <p>
          <b>{sayStage(stage, text)}</b>
          {step && asWritten && `: ${asWritten}`}
        </p>
        <p>{sayStanding(target, now, text)}</p>
        {!step && asWritten && (
          <p class="hint">
            {t('item.quote')} <span lang="en">{asWritten}</span>
          </p>
        )}
      </div>
    </li>
  )
}

const Fact = ({ name, wide, children }: { name: string; wide?: boolean; children: ComponentChildren }) => (
  <div class={wide ? 'fact fact-wide' : 'fact'}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

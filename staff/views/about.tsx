import type { ComponentChildren } from 'preact'
import { dayAndTime } from '../../shared/client/dates.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { OWN_WORDS } from '../../shared/domain/enquiry/own-words.ts'
import { NEXT_STEP } from '../../shared/domain/target/stages.ts'
import { isLate, type Target } from '../../shared/domain/target/target.ts'
import type { Desk } from '../models/desk.ts'
import { type Fact, formatStage, listFacts } from '../models/enquiry-wording.ts'
import { formatMoment, formatTargetStatus } from '../models/wording.ts'
import { MetIcon, Shape } from './icons.tsx'
import { useText } from './text.ts'
import { TranslationView } from './translation.tsx'

/** The answers of the enquiry, and every target with its status. */
export function About({ desk, state }: { desk: Desk; state: Conversation }) {
  const text = useText()
  const { t, language } = text
  const { page, askedAt, startedAt, fields, complaintAt, targets, kind } = state
  return (
    <div class="about">
      <section aria-labelledby="about-told">
        <h2 id="about-told">{t(kind === 'chat' ? 'chat.about' : 'item.filledIn')}</h2>
        <dl>
          {listFacts(fields, text).map(({ field, label, value, href, own }) => (
            <FactView key={field} name={label} wide={field === 'text'}>
              {href ? (
                <a href={href}>{value}</a>
              ) : (
                <OwnWords desk={desk} state={state} field={field} own={own}>
                  {value}
                </OwnWords>
              )}
            </FactView>
          ))}
          <FactView name={t(kind === 'chat' ? 'chat.asked' : 'item.received')}>
            {dayAndTime(askedAt ?? startedAt, desk.clock.now(), language)}
          </FactView>
          {page && <FactView name={t('chat.page')}>{page}</FactView>}
        </dl>
      </section>
      <section aria-labelledby="about-promises">
        <h2 id="about-promises">{t('item.promises')}</h2>
        {complaintAt && complaintAt !== startedAt && (
          <p>{t('item.complaintSince', { moment: formatMoment(complaintAt, text) })}</p>
        )}
        {targets.length === 0 && <p class="hint">{t('item.noPromise')}</p>}
        <ul class="promises">
          {targets.map(target => (
            <TargetView key={target.target} desk={desk} target={target} />
          ))}
        </ul>
      </section>
    </div>
  )
}

type OwnWordsProps = { desk: Desk; state: Conversation; field: Fact['field']; own: boolean; children: string }

/** A field of the enquiry. Words of the resident's own are followed by their machine translation. */
function OwnWords({ desk, state, field, own, children }: OwnWordsProps) {
  const ownField = OWN_WORDS.find(one => one === field)
  const written = ownField && state.written[ownField]
  const language = written?.language ?? state.language
  return (
    <>
      <span dir="auto" lang={own ? language : undefined}>
        {children}
      </span>
      {written && <TranslationView desk={desk} state={state} at={{ of: written.n, field: ownField }} />}
    </>
  )
}

function TargetView({ desk, target }: { desk: Desk; target: Target }) {
  const text = useText()
  const { t } = text
  desk.clock.tick.value
  const now = desk.clock.now()
  const { stage, asWritten } = target
  // A next step has the adviser's words. Every other target has those of the policy, which are English.
  const isStep = stage === NEXT_STEP
  return (
    <li class="promise">
      {target.metAt === null ? <Shape urgency={isLate(target, now) ? 'late' : 'none'} /> : <MetIcon />}
      <div>
        <p>
          <b>{formatStage(stage, text)}</b>
          {isStep && asWritten && `: ${asWritten}`}
        </p>
        <p>{formatTargetStatus(target, now, text)}</p>
        {!isStep && asWritten && (
          <p class="hint">
            {t('item.quote')} <span lang="en">{asWritten}</span>
          </p>
        )}
      </div>
    </li>
  )
}

const FactView = ({
  name,
  wide,
  children,
}: {
  name: string
  wide?: boolean
  children: ComponentChildren
}) => (
  <div class={wide ? 'fact fact-wide' : 'fact'}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

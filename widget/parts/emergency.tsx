import type { ComponentChildren } from 'preact'
import { emergencyList } from '../../shared/domain/contact-details/emergency.ts'
import type { EmergencyNumber } from '../../shared/domain/hazards/hazard.ts'
import type { DoorModel } from '../models/door.ts'
import { Phone } from './contact-link.tsx'
import { Quote } from './target-lines.tsx'

type Props = {
  door: DoorModel
  folded?: boolean
  /** Advice on a danger that the resident has mentioned. */
  children?: ComponentChildren
  /** The numbers that the advice names, so that the list leaves them out. If there are any, the list starts unfolded. */
  said?: readonly EmergencyNumber[]
}

/** The numbers to call when a chat is too slow (E8), on every screen. The association's own number only if it has one. */
export function Emergency({ door, folded = false, children, said = [] }: Props) {
  const { t } = door.words.value
  const { emergency } = door.door.value
  const rows = emergencyList(emergency, said)
  const list = (
    <>
      {children}
      <dl>
        {rows.map(which => (
          <div key={which}>
            <dt id={which}>{t(`emergency.${which}`)}</dt>
            <dd>
              <Phone number={emergency[which] ?? ''} of={which} />
            </dd>
          </div>
        ))}
      </dl>
      {emergency.covers && (
        <p class="quiet">
          <Quote words={emergency.covers} />
        </p>
      )}
    </>
  )
  if (folded)
    return (
      <details class="emergency" open={said.length > 0}>
        <summary>{t('emergency.title')}</summary>
        {list}
      </details>
    )
  return (
    <section class="emergency">
      <h4>{t('emergency.title')}</h4>
      {list}
    </section>
  )
}

import type { PanelModel } from '../models/panel.ts'
import { Phone } from './contact-link.tsx'

/** Always there: who to call when a chat is too slow (E8). The association's own number only where it has one. */
export function Emergency({ panel, folded = false }: { panel: PanelModel; folded?: boolean }) {
  const { t } = panel.words.value
  const { life, gas, power, landlord, covers } = panel.door.door.value.emergency
  const rows = [
    [t('emergency.life'), life],
    [t('emergency.gas'), gas],
    [t('emergency.power'), power],
    ...(landlord ? [[t('emergency.landlord'), landlord]] : []),
  ] as [string, string][]
  const list = (
    <>
      <dl>
        {rows.map(([when, number]) => (
          <div key={number}>
            <dt>{when}</dt>
            <dd>
              <Phone number={number} />
            </dd>
          </div>
        ))}
      </dl>
      {covers && (
        <p class="quiet" lang="en">
          {covers}
        </p>
      )}
    </>
  )
  if (folded)
    return (
      <details class="emergency">
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

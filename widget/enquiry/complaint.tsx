import type { DoorModel } from '../models/door.ts'
import { Quote } from '../parts/target-lines.tsx'

/** The complaint times, the procedure and the nation's ombudsman, as far as they are known (E7). */
export function Complaint({ door }: { door: DoorModel }) {
  const { t } = door.words.value
  const { times, procedureUrl, ombudsman } = door.door.value.complaints
  // The ombudsman for Wales has a name in each language; the others have only one.
  const name = ombudsman?.name.endsWith('for Wales') ? t('form.ombudsman_wales') : (ombudsman?.name ?? '')
  if (!times && !procedureUrl && !ombudsman) return null
  return (
    <div class="note">
      {times && (
        <p>
          {t('form.times')} <Quote words={times} />
        </p>
      )}
      {procedureUrl && (
        <p>
          <a href={procedureUrl} target="_blank" rel="noopener">
            {t('form.procedure')} <span class="unseen">{t('panel.new_tab')}</span>
          </a>
        </p>
      )}
      {ombudsman && (
        <p>
          {ombudsman.phone === null
            ? t('form.ombudsman', { name })
            : t('form.ombudsman_phone', { name, phone: ombudsman.phone })}
        </p>
      )}
    </div>
  )
}

import type { Alerts } from '../models/alerts.ts'
import { useText } from './text.ts'

/** Asks once, in plain words, for consent to sound and notifications. The answer is a press, without which no browser lets a
 * page sound (chatwoot#703). */
export function Consent({ alerts }: { alerts: Alerts }) {
  const { t } = useText()
  if (alerts.consent.value.asked) return null
  const choose = (sound: boolean, notices: boolean) => () => {
    void alerts.choose({ sound, notices })
    document.getElementById('queue-heading')?.focus()
  }
  return (
    <section class="consent" aria-labelledby="consent-heading">
      <h2 id="consent-heading">{t('consent.heading')}</h2>
      <p>{t('consent.body')}</p>
      <div class="buttons">
        <button type="button" class="main-button" onClick={choose(true, true)}>
          {t('consent.both')}
        </button>
        <button type="button" class="button" onClick={choose(true, false)}>
          {t('consent.sound')}
        </button>
        <button type="button" class="button" onClick={choose(false, false)}>
          {t('consent.none')}
        </button>
      </div>
    </section>
  )
}

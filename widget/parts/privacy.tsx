import type { DoorModel } from '../models/door.ts'
import { Quote } from './target-lines.tsx'

/** The privacy information, shown before anything is sent: who uses the data, why, for how long, who sees it, and the
 * resident's rights (UK GDPR Art 13; E6). */
export function Privacy({ door }: { door: DoorModel }) {
  const { t } = door.words.value
  const { association, privacy } = door.door.value
  const { name } = association
  const { noticeUrl, retentionDays, recordingNotice } = privacy
  return (
    <section class="privacy">
      <h4>{t('start.privacy')}</h4>
      <ul>
        <li>{t('start.why', { name })}</li>
        <li>
          {retentionDays === null
            ? t('start.kept_unsaid', { name })
            : t('start.kept', { count: retentionDays })}
        </li>
        <li>{t('start.seen', { name })}</li>
        <li>{t('start.rights')}</li>
        <li>{t('start.device')}</li>
        {/* A notice that is only about recorded calls is left out. */}
        {recordingNotice && /\bchats?\b/i.test(recordingNotice) && (
          <li>
            <Quote words={recordingNotice} />
          </li>
        )}
      </ul>
      {noticeUrl && (
        <p>
          <a href={noticeUrl} target="_blank" rel="noopener">
            {t('start.notice')} <span class="unseen">{t('panel.new_tab')}</span>
          </a>
        </p>
      )}
    </section>
  )
}

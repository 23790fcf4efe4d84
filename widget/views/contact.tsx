import { spelled } from '../../shared/client/promise-words.ts'
import type { PanelModel } from '../models/panel.ts'

/** The form, once its code is there. */
export function FormRoom({ panel }: { panel: PanelModel }) {
  const { contacts, words } = panel
  const forms = contacts.forms.value
  if (forms) return <forms.FormView panel={panel} form={forms.form} />
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {words.value.t(`kinds.${contacts.kind.value}`)}
      </h3>
      <Coming panel={panel} failed={contacts.failed.value} again={contacts.again} />
    </div>
  )
}

/** Something sent. That it has arrived, and its reference, are said even where the live part cannot be fetched. */
export function ContactRoom({ panel }: { panel: PanelModel }) {
  const { contacts, words } = panel
  const { t } = words.value
  const [open, kept] = [contacts.open.value, contacts.shown.value]
  if (open) return <open.View key={open.kept.token} panel={panel} open={open} />
  if (!kept) return null
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {t(`yours.${kept.kind}`)}
      </h3>
      <p>
        {t('coming.have')} {t('coming.reference')} <strong dir="ltr">{spelled(kept.reference)}</strong>
      </p>
      <Coming panel={panel} failed={contacts.failed.value} again={() => contacts.show(kept.conversation)} />
    </div>
  )
}

/** What stands in the place of a part that is being fetched, or could not be. */
export function Coming({ panel, failed, again }: { panel: PanelModel; failed: boolean; again: () => void }) {
  const { t } = panel.words.value
  if (!failed) return <p>{t('coming.opening')}</p>
  return (
    <>
      <p role="alert">{t('coming.not_opened')}</p>
      <button type="button" class="main" onClick={again}>
        {t('chat.retry')}
      </button>
    </>
  )
}

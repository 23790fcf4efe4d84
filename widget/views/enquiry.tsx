import { spellReference } from '../../shared/client/target-words.ts'
import type { PanelModel } from '../models/panel.ts'
import type { PanelParts } from '../panel-parts.ts'
import type { WidgetWords } from '../words.ts'

type Props = { panel: PanelModel; parts: PanelParts }

/** The form, once its code is there. */
export function FormScreen({ panel, parts }: Props) {
  const { forms, words } = panel
  const flow = forms.flow.value
  const code = parts.forms.code.value
  if (flow && code) return <code.FormView panel={panel} flow={flow} />
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {words.value.t(`kinds.${forms.kind.value}`)}
      </h3>
      <Coming words={words.value} failed={parts.forms.failed.value} again={forms.again} />
    </div>
  )
}

/** Something sent. That it has arrived, and its reference, are said even where the live part cannot be fetched. */
export function EnquiryScreen({ panel, parts }: Props) {
  const { sent, words } = panel
  const { t } = words.value
  const [open, stored] = [sent.open.value, sent.shown.value]
  const [chunk, code] = [parts.chat.code.value, parts.sent.code.value]
  if (open && chunk && code)
    return <code.SentView key={open.stored.token} panel={panel} open={open} chunk={chunk} parts={parts} />
  if (!stored) return null
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {t(`yours.${stored.kind}`)}
      </h3>
      <p>
        {t('coming.have')} {t('coming.reference')}{' '}
        <strong dir="ltr">{spellReference(stored.reference)}</strong>
      </p>
      <Coming
        words={words.value}
        failed={parts.chat.failed.value || parts.sent.failed.value}
        again={() => sent.show(stored.conversation)}
      />
    </div>
  )
}

type ComingProps = { words: WidgetWords; failed: boolean; again: () => void }

/** Stands in the place of a part that is being fetched, or could not be. */
export function Coming({ words: { t }, failed, again }: ComingProps) {
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

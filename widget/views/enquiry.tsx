import { spellReference } from '../../shared/client/target-words.ts'
import type { PanelModel } from '../models/panel.ts'
import type { PanelParts } from '../panel-parts.ts'
import type { WidgetWords } from '../words.ts'

type Props = { panel: PanelModel; parts: PanelParts }

/** The form screen. It shows the form once its code has been fetched. */
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
      <PartLoading words={words.value} failed={parts.forms.failed.value} again={forms.again} />
    </div>
  )
}

/** The screen of an enquiry that was sent. It says that the enquiry has arrived, with its reference, even if the live part
 * cannot be fetched. */
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
      <PartLoading
        words={words.value}
        failed={parts.chat.failed.value || parts.sent.failed.value}
        again={() => sent.show(stored.conversation)}
      />
    </div>
  )
}

type PartLoadingProps = { words: WidgetWords; failed: boolean; again: () => void }

/** Takes the place of a part that is being fetched or could not be fetched. */
export function PartLoading({ words: { t }, failed, again }: PartLoadingProps) {
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

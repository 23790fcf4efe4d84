import { Panel, type PanelProps } from './panel.tsx'
import { useText } from './text.ts'

/** One press, and one to confirm: a clock starts that cannot be taken back. */
export function ComplaintPanel({ chat, announce, onDone, onCancel }: PanelProps) {
  const { t } = useText()
  async function save() {
    if (!(await chat.actions.run({ type: 'raise_complaint' }))) return
    announce(t('announce.complaint'))
    onDone()
  }
  return (
    <Panel
      chat={chat}
      heading={t('complaint.heading')}
      save={t('complaint.save')}
      start="heading"
      onSave={save}
      onCancel={onCancel}
    >
      <p>{t('complaint.body')}</p>
    </Panel>
  )
}

import { Panel, type PanelProps } from './panel.tsx'
import { useText } from './text.ts'

const WORDS = {
  raise_complaint: {
    heading: 'complaint.heading',
    body: 'complaint.body',
    save: 'complaint.save',
    done: 'announce.complaint',
  },
  escalate_complaint: {
    heading: 'complaint.headingTwo',
    body: 'complaint.bodyTwo',
    save: 'complaint.saveTwo',
    done: 'announce.stageTwo',
  },
} as const

/** Confirms a complaint or its stage 2, because the targets that it sets cannot be taken back. */
export function ComplaintPanel({
  chat,
  restored,
  announce,
  onDone,
  onCancel,
  type,
}: PanelProps & { type: keyof typeof WORDS }) {
  const { t } = useText()
  const { heading, body, save, done } = WORDS[type]
  async function confirm() {
    if (!(await chat.actions.run({ type }))) return
    announce(t(done))
    onDone()
  }
  return (
    <Panel
      chat={chat}
      restored={restored}
      heading={t(heading)}
      save={t(save)}
      start="heading"
      onSave={confirm}
      onCancel={onCancel}
    >
      <p>{t(body)}</p>
    </Panel>
  )
}

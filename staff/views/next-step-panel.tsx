import { useMemo } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import { createNextStepForm } from '../models/next-step.ts'
import { Panel, type PanelProps } from './panel.tsx'
import { focusFirstProblem, StepFields } from './step-fields.tsx'
import { useText } from './text.ts'

/** A next step without a reply: what will be done, by whom and by when. It becomes a target of its own. */
export function NextStepPanel({
  chat,
  desk,
  restored,
  announce,
  onDone,
  onCancel,
}: PanelProps & { desk: Desk }) {
  const { t } = useText()
  const form = useMemo(() => createNextStepForm(desk.me.adviser.id, chat.form.field, 'promise'), [])
  async function save() {
    const promise = form.read(desk.clock.now())
    if (promise === null) return focusFirstProblem(form.problems.value)
    if (!(await chat.actions.run({ type: 'promise', promise }))) return
    announce(t('announce.promised'))
    onDone()
  }
  return (
    <Panel
      chat={chat}
      restored={restored}
      heading={t('step.heading')}
      save={t('step.save')}
      onSave={save}
      onCancel={onCancel}
    >
      <StepFields desk={desk} form={form} />
    </Panel>
  )
}

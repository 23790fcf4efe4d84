import { useMemo } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import { createNextStep } from '../models/next-step.ts'
import { Panel, type PanelProps } from './panel.tsx'
import { StepFields, toFirstProblem } from './step-fields.tsx'
import { useText } from './text.ts'

/** A next step by itself: what will be done, by whom and by when. It becomes a clock of its own. */
export function PromisePanel({
  chat,
  desk,
  restored,
  announce,
  onDone,
  onCancel,
}: PanelProps & { desk: Desk }) {
  const { t } = useText()
  const form = useMemo(() => createNextStep(desk.me.adviser.id, chat.form.field, 'promise'), [])
  async function save() {
    const promise = form.read(desk.clock.now())
    if (promise === null) return toFirstProblem(form.problems.value)
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

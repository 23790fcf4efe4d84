import { useSignal } from '@preact/signals'
import {
  type AttemptResult,
  type AttemptWay,
  CONTACT_RESULTS,
  CONTACT_WAYS,
} from '../../shared/domain/conversation/contact-attempt.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Desk } from '../models/desk.ts'
import { Choices } from './choices.tsx'
import { FollowUp, useFollowUp } from './follow-up.tsx'
import { Panel, type PanelProps } from './panel.tsx'
import { useText } from './text.ts'

/** Records a contact attempt: a call, letter or visit outside this page that reached the resident, left a message or
 * failed (D13). */
export function AttemptPanel(props: PanelProps & { desk: Desk; state: Conversation }) {
  const { chat, desk, state, restored, announce, onDone, onCancel } = props
  const { t } = useText()
  const way = chat.form.field<AttemptWay | null>('contact.way', state.kind === 'callback' ? 'phone' : null)
  const result = chat.form.field<AttemptResult | null>('contact.result', null)
  const missing = useSignal<'way' | 'result' | null>(null)
  const mayLeaveMessage = state.fields.leave_message === 'yes'
  const mayClose = result.value === 'reached' || (result.value === 'message_left' && mayLeaveMessage)
  const followUp = useFollowUp(desk, chat, 'contact', result.value !== null)

  async function save() {
    missing.value = way.value === null ? 'way' : result.value === null ? 'result' : null
    if (missing.value) document.querySelector<HTMLElement>(`input[name="${missing.value}"]`)?.focus()
    const followUpResult = missing.value ? null : followUp.read()
    if (!way.value || !result.value || !followUpResult) return
    const { promise, thenClose } = followUpResult
    if (!(await chat.actions.run({ type: 'contact', way: way.value, result: result.value, promise }))) return
    announce(t('announce.recorded'))
    onDone()
    if (thenClose && (await chat.actions.run({ type: 'close', outcome: 'answered', referredTo: null })))
      announce(t('announce.closed'))
  }

  return (
    <Panel
      chat={chat}
      restored={restored}
      heading={t('contact.heading')}
      save={t('contact.save')}
      onSave={save}
      onCancel={onCancel}
    >
      <Choices
        id="way"
        legend={t('contact.way')}
        options={CONTACT_WAYS.map(each => [each, t(`way.${each}`)] as const)}
        chosen={way.value}
        error={missing.value === 'way' ? t('contact.choose') : undefined}
        onChoose={chosen => {
          way.value = chosen
        }}
      />
      <Choices
        id="result"
        legend={t('contact.result')}
        options={CONTACT_RESULTS.map(each => [each, t(`result.${each}`)] as const)}
        chosen={result.value}
        error={missing.value === 'result' ? t('contact.choose') : undefined}
        hint={
          result.value === 'no_answer'
            ? t('contact.tried')
            : result.value === 'message_left'
              ? t(mayLeaveMessage ? 'contact.agreed' : 'contact.notAgreed')
              : undefined
        }
        onChoose={chosen => {
          result.value = chosen
          if (chosen !== 'reached' && followUp.step.followUp.value === 'close') followUp.clear()
        }}
      />
      {result.value && (
        <FollowUp
          desk={desk}
          form={followUp}
          options={mayClose ? ['close', 'promise', 'nothing'] : ['promise', 'nothing']}
        />
      )}
    </Panel>
  )
}

import { useSignal } from '@preact/signals'
import { ADVISER_OUTCOMES, type AdviserOutcome } from '../../shared/domain/conversation/events.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { Choices } from './choices.tsx'
import { Field } from './field.tsx'
import { Panel, type PanelProps } from './panel.tsx'
import { useText } from './text.ts'

type Mistake = 'outcome' | 'referred' | 'unsent'

/** Closes the conversation. That needs an outcome, and "answered" needs an answer. */
export function Closing({ chat, restored, announce, onDone, onCancel }: PanelProps) {
  const { t } = useText()
  const outcome = chat.form.field<AdviserOutcome | null>('close.outcome', null)
  const referredTo = chat.form.field('close.referredTo', '')
  const mistake = useSignal<Mistake | null>(null)
  const isChat = chat.conversation.value?.kind === 'chat'

  async function save() {
    mistake.value = mistakeIn()
    if (mistake.value === 'referred') document.getElementById('referred-to')?.focus()
    if (mistake.value === 'outcome') document.querySelector<HTMLElement>('input[name="outcome"]')?.focus()
    if (mistake.value || outcome.value === null) return
    const to = outcome.value === 'referred' ? referredTo.value.trim() : null
    if (!(await chat.actions.run({ type: 'close', outcome: outcome.value, referredTo: to }))) return
    announce(t('announce.closed'))
    onDone()
  }

  function mistakeIn(): Mistake | null {
    if (chat.unsent.value.length > 0) return 'unsent'
    if (outcome.value === null) return 'outcome'
    return outcome.value === 'referred' && referredTo.value.trim() === '' ? 'referred' : null
  }

  return (
    <Panel
      chat={chat}
      restored={restored}
      heading={t(isChat ? 'closing.heading' : 'closing.headingItem')}
      save={t(isChat ? 'closing.confirm' : 'closing.confirmItem')}
      busy={t('closing.busy')}
      cancel={t('closing.cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <Choices
        id="outcome"
        legend={t('closing.question')}
        options={ADVISER_OUTCOMES.map(each => [each, t(`outcome.${each}`)] as const)}
        chosen={outcome.value}
        error={mistake.value === 'outcome' ? t('closing.chooseOne') : undefined}
        onChoose={chosen => {
          outcome.value = chosen
          mistake.value = null
          chat.actions.clearProblem()
        }}
      />
      {outcome.value === 'referred' && (
        <Field
          id="referred-to"
          label={t('closing.referredTo')}
          hint={t('closing.referredHint')}
          error={mistake.value === 'referred' ? t('refusal.referral_needs_a_name') : undefined}
          autocomplete="off"
          maxLength={LIMITS.referredToCharacters}
          value={referredTo}
        />
      )}
      {mistake.value === 'unsent' && (
        <p class="error" role="alert">
          {t('closing.unsent')}
        </p>
      )}
    </Panel>
  )
}

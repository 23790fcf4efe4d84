import { useSignal } from '@preact/signals'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { ChatModel } from '../chat/model.ts'
import type { DoorModel } from '../models/door.ts'

type Props = { door: DoorModel; model: ChatModel; conversation: Conversation }

/** Asks for translation consent, in the resident's language and before anything goes to a machine. One press withdraws it at
 * any time. An enquiry's form has asked already, so its resident only sees the answer and can change it. */
export function Consent({ door, model, conversation: { kind, translation: allowed } }: Props) {
  const { t } = door.words.value
  const { association, across } = door.door.value
  const { name } = association
  /** True after a press. The focus then moves to the part that replaced the question. */
  const answered = useSignal(false)
  const answer = (wanted: boolean) => () => {
    answered.value = true
    model.send({ type: 'allow_translation', allowed: wanted })
  }
  if (allowed === null && kind === 'chat')
    return (
      <fieldset class="across">
        <legend>{t('across.ask')}</legend>
        <p>{t('across.reads', { name })}</p>
        <button type="button" class="main" onClick={answer(true)}>
          {t('across.yes')}
        </button>
        <button type="button" class="plain" onClick={answer(false)}>
          {t('across.no')}
        </button>
      </fieldset>
    )
  return (
    <div class="across" ref={answered.value ? focusOn : null} tabIndex={-1}>
      <p>
        {t(allowed ? 'across.on' : 'across.off')}{' '}
        <button type="button" class="plain" onClick={answer(!allowed)}>
          {t(allowed ? 'across.stop' : 'across.start')}
        </button>
      </p>
      {!allowed && kind !== 'chat' && across?.translation && <p class="hint">{t('hints.machine')}</p>}
    </div>
  )
}

const focusOn = (element: HTMLElement | null) => {
  element?.focus()
}

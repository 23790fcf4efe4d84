import { useSignal } from '@preact/signals'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'

type Props = {
  panel: PanelModel
  model: ChatModel
  /** Null: not asked yet. */
  allowed: boolean | null
}

/** Asked in the resident's language before anything goes to a machine; one press takes it back, at any time. */
export function Consent({ panel, model, allowed }: Props) {
  const { t } = panel.words.value
  const { name } = panel.door.door.value.association
  /** Pressed, and the focus goes to what took the question's place. */
  const answered = useSignal(false)
  const answer = (wanted: boolean) => () => {
    answered.value = true
    model.tell({ type: 'allow_translation', allowed: wanted })
  }
  if (allowed === null)
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
    <p class="across" ref={answered.value ? focusOn : null} tabIndex={-1}>
      {t(allowed ? 'across.on' : 'across.off')}{' '}
      <button type="button" class="plain" onClick={answer(!allowed)}>
        {t(allowed ? 'across.stop' : 'across.start')}
      </button>
    </p>
  )
}

const focusOn = (element: HTMLElement | null) => {
  element?.focus()
}

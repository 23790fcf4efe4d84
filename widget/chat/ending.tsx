import { useSignal } from '@preact/signals'
import type { PanelModel } from '../models/panel.ts'
import type { ChatModel } from './model.ts'

/** Ending is asked once, here in the panel, since it cannot be taken back. */
export function Ending({ panel, model }: { panel: PanelModel; model: ChatModel }) {
  const { t } = panel.words.value
  /** `null` until it was pressed once: only then does the focus follow what takes the pressed button's place. */
  const asking = useSignal<boolean | null>(null)
  const keep = () => {
    asking.value = false
  }
  if (model.ending.value) return <p class="ending">{t('end.ending')}</p>
  if (!asking.value)
    return (
      <button
        type="button"
        class="plain end"
        ref={asking.value === null ? null : focusOnce}
        onClick={() => {
          asking.value = true
        }}
      >
        {t('end.end')}
      </button>
    )
  return (
    <fieldset
      class="ending"
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        keep()
      }}
    >
      <legend>{t('end.ask')}</legend>
      <button type="button" class="main" ref={focusOnce} onClick={model.end}>
        {t('end.end')}
      </button>
      <button type="button" class="plain" onClick={keep}>
        {t('end.keep')}
      </button>
    </fieldset>
  )
}

const focusOnce = (button: HTMLButtonElement | null) => {
  button?.focus()
}

import { useSignal } from '@preact/signals'
import type { Display } from '../device-record.ts'
import type { PanelModel } from '../models/panel.ts'
import { Choice } from './choice.tsx'
import { Listening } from './listen.tsx'
import { type CopyCode, SaveChat } from './save-chat.tsx'
import type { Speaker } from './speaker.ts'

type Props = {
  readonly panel: Pick<PanelModel, 'door' | 'store' | 'display' | 'screen' | 'chat'>
  readonly speaker: Speaker
  readonly code: CopyCode | null
}

const SIZES: readonly (Display['size'] | undefined)[] = [undefined, 'large', 'larger']
const COLOURS: readonly (Display['colours'] | undefined)[] = [undefined, 'light', 'dark', 'contrast']

/** The settings for reading, and a copy of the chat to save. Every press applies at once and is stored on this device. */
export function DisplayView({ panel, speaker, code }: Props) {
  const { door, display } = panel
  const { t } = door.words.value
  const model = panel.screen.value === 'chat' && panel.chat.value?.model
  const { size, colours } = display.chosen.value
  return (
    <>
      {model && code && <SaveChat door={door} display={display} model={model} code={code} />}
      <fieldset>
        <legend>{t('display.size')}</legend>
        <div class="choices">
          {SIZES.map(one => (
            <Choice key={one} pressed={size === one} choose={() => display.choose({ size: one })}>
              {t(`display.${one ?? 'standard'}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('display.colours')}</legend>
        <div class="choices">
          {COLOURS.map(one => (
            <Choice key={one} pressed={colours === one} choose={() => display.choose({ colours: one })}>
              {t(`display.${one ?? 'device'}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <Listening door={door} display={display} speaker={speaker} />
      <StorageNote panel={panel} />
      <button
        type="button"
        class="plain"
        onClick={event => {
          event.currentTarget.closest('.panel')?.querySelector<HTMLElement>('.easier')?.focus()
          display.open.value = false
        }}
      >
        {t('display.close')}
      </button>
    </>
  )
}

/** Says that the settings are stored on this device, and offers to remove them (E6). */
function StorageNote({ panel }: Pick<Props, 'panel'>) {
  const { display, store, door } = panel
  const { t } = door.words.value
  const forgotten = useSignal(false)
  const chosen = Object.keys(display.chosen.value).length > 0
  if (store.blocked.value) return <p class="quiet">{t('display.blocked')}</p>
  return (
    <>
      <p class="quiet">{t(forgotten.value && !chosen ? 'display.forgotten' : 'display.remembers')}</p>
      {chosen && (
        <button
          type="button"
          class="plain"
          onClick={event => {
            forgotten.value = true
            event.currentTarget.parentElement?.querySelector<HTMLElement>('button')?.focus()
            display.forget()
          }}
        >
          {t('display.forget')}
        </button>
      )}
    </>
  )
}

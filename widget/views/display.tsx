import type { PanelModel } from '../models/panel.ts'
import type { PanelParts } from '../panel-parts.ts'
import { Icon } from '../parts/icon.tsx'
import { PartLoading } from './enquiry.tsx'

type Props = { panel: Pick<PanelModel, 'display' | 'words'> }

/** The button, on every screen, that unfolds the settings for reading without leaving the screen. */
export function DisplayButton({ panel }: Props) {
  const { display, words } = panel
  const label = words.value.t('panel.easier')
  return (
    <button
      type="button"
      class="easier"
      title={label}
      aria-expanded={display.open.value}
      onClick={() => {
        display.open.value = !display.open.value
        void display.load()
      }}
    >
      <Icon name="easier" />
      <span class="unseen">{label}</span>
    </button>
  )
}

/** The most wanted settings, one press each: always visible on the home screen, unfolded on the others. The rest of the
 * settings are fetched on demand. */
export function DisplayStrip({ panel, parts }: { panel: PanelModel; parts: PanelParts }) {
  const { display, screen } = panel
  const open = display.open.value
  const part = parts.display.code.value
  const speaker = display.speaker.value
  if (!open && screen.value !== 'home') return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever in the part the focus is
    <div
      class="strip"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        const { currentTarget: strip } = event
        strip.parentElement?.querySelector<HTMLElement>('.easier')?.focus()
        display.open.value = false
      }}
    >
      {open && part && speaker ? (
        <part.DisplayView panel={panel} speaker={speaker} code={parts.chat.code.value} />
      ) : (
        <QuickToggles panel={panel} />
      )}
      {open && !speaker && (
        <PartLoading words={panel.words.value} failed={parts.display.failed.value} again={display.load} />
      )}
    </div>
  )
}

function QuickToggles({ panel: { display, words } }: Props) {
  const { t } = words.value
  const { size, colours } = display.chosen.value
  return (
    <div class="choices">
      <button
        type="button"
        aria-pressed={size !== undefined}
        onClick={() => display.choose({ size: size ? undefined : 'large' })}
      >
        {t('panel.large')}
      </button>
      <button
        type="button"
        aria-pressed={colours === 'contrast'}
        onClick={() => display.choose({ colours: colours === 'contrast' ? undefined : 'contrast' })}
      >
        {t('panel.contrast')}
      </button>
    </div>
  )
}

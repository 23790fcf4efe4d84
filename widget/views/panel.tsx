import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PanelModel } from '../models/panel.ts'
import type { PanelParts } from '../panel-parts.ts'
import { Icon } from '../parts/icon.tsx'
import { Languages } from '../parts/languages.tsx'
import { ChatScreen } from './chat.tsx'
import { DisplayButton, DisplayStrip } from './display.tsx'
import { EnquiryScreen, FormScreen } from './enquiry.tsx'
import { Home } from './home.tsx'
import { Start } from './start.tsx'

type Props = { panel: PanelModel; parts: PanelParts }

/** The dialog. It is not modal and does not trap the focus: Escape hides it, Tab goes on to the page. */
export function PanelView({ panel, parts, hide }: Props & { hide: () => void }) {
  const { words, shown, screen, focus, notice } = panel
  const { t, language, dir } = words.value
  const frame = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (focus.value === 0) return
    // With a caret on the page, Orca believes that it is already at the heading and says nothing.
    const caret = getSelection()
    if (caret?.isCollapsed) caret.removeAllRanges()
    frame.current?.querySelector<HTMLElement>('[data-focus]')?.focus()
  }, [focus.value])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works wherever in the dialog the focus is
    <div
      ref={frame}
      class="frame"
      hidden={!shown.value}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
        event.stopPropagation()
        hide()
      }}
    >
      <section
        class={`panel on-${screen.value}`}
        role="dialog"
        aria-labelledby="name"
        tabIndex={-1}
        lang={language}
        dir={dir}
      >
        <div class="head">
          <h2 id="name">{panel.door.door.value.association.name}</h2>
          <Languages panel={panel} More={parts.languages.code.value?.MoreLanguages} />
          {screen.value !== 'home' && (
            <button type="button" class="back" title={t('panel.back')} onClick={() => panel.go('home')}>
              <Icon name="back" />
              <span class="unseen">{t('panel.back')}</span>
            </button>
          )}
          <DisplayButton panel={panel} />
          <button type="button" class="hide" title={t('panel.hide')} onClick={hide}>
            <Icon name="hide" />
            <span class="unseen">{t('panel.hide')}</span>
          </button>
        </div>
        <DisplayStrip panel={panel} parts={parts} />
        {notice.value && (
          <p class="note">{t(notice.value === 'forgotten' ? 'closed.forgotten' : 'panel.language_failed')}</p>
        )}
        {shown.value && <CurrentScreen panel={panel} parts={parts} />}
      </section>
    </div>
  )
}

/** The current screen. While the panel is hidden it is not rendered, so that no clock runs for it. */
function CurrentScreen({ panel, parts }: Props) {
  switch (panel.screen.value) {
    case 'home':
      return <Home panel={panel} />
    case 'start':
      return <Start panel={panel} StartNotice={parts.gap.code.value?.StartNotice} />
    case 'chat':
      return <ChatScreen panel={panel} parts={parts} />
    case 'form':
      return <FormScreen panel={panel} parts={parts} />
    case 'contact':
      return <EnquiryScreen panel={panel} parts={parts} />
  }
}

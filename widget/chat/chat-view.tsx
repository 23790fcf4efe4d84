import type { ComponentProps } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type * as LanguageGapCode from '../language-gap/language-gap.tsx'
import type { PanelModel } from '../models/panel.ts'
import type { Part } from '../models/part.ts'
import { Composer } from './composer.tsx'
import { Danger } from './danger.tsx'
import { Ended } from './ended.tsx'
import { Ending } from './ending.tsx'
import { FallbackOffer } from './fallback-offer.tsx'
import type { MessageParts } from './message.tsx'
import { Messages } from './messages.tsx'
import type { ChatModel } from './model.ts'
import { Status } from './status.tsx'
import type { StillThere } from './still-there.tsx'

type Props = {
  panel: Pick<
    PanelModel,
    | 'door'
    | 'store'
    | 'forms'
    | 'display'
    | 'announce'
    | 'chooseLanguage'
    | 'startAgain'
    | 'saveChat'
    | 'forget'
  >
  model: ChatModel
  parts: MessageParts & { readonly gap: Part<typeof LanguageGapCode> }
}

/** The chat: its status, its messages and the composer. */
export function ChatView({ panel, model, parts }: Props) {
  const { door } = panel
  const gap = parts.gap.code.value
  const { t } = door.words.value
  const entries = model.entries.value
  const conversation = model.conversation.value
  const closed = Boolean(conversation?.closed)
  const wasBusy = useRef(false)
  const ended = useRef<HTMLDivElement>(null)
  // Rendered means seen: while the panel is hidden, nothing is rendered.
  useLayoutEffect(model.see, [entries, model])
  useLayoutEffect(() => {
    // The focused part has disappeared, so move the focus to what replaced it.
    if (closed && wasBusy.current) ended.current?.focus()
  }, [closed])

  if (model.refused.value)
    return (
      <div class="screen">
        <h3 tabIndex={-1} data-focus>
          {t('chat.title')}
        </h3>
        <p>{t('chat.gone')}</p>
        <AfterChat panel={panel} />
      </div>
    )
  return (
    <div
      class="chat"
      onFocusIn={event => {
        wasBusy.current = (event.target as Element).closest('.composer, .ending') !== null
      }}
    >
      <h3 class="unseen" tabIndex={-1} data-focus>
        {t('chat.title')}
      </h3>
      <div class="top">
        <Status door={door} model={model} />
        <FallbackOffer door={door} forms={panel.forms} model={model} />
        {conversation?.stillThereAskedAt && !closed && <StillThereOnDemand door={door} model={model} />}
        {gap && <gap.LanguageGap panel={panel} model={model} />}
        {!closed && <Ending door={door} model={model} />}
        <Danger door={door} model={model} />
      </div>
      <Messages door={door} model={model} display={panel.display} parts={parts} />
      {panel.store.blocked.value && <p class="note">{t('panel.blocked')}</p>}
      {model.line.value !== 'up' && (
        <p class="note line">{t(model.line.value === 'down' ? 'chat.down' : 'chat.connecting')}</p>
      )}
      {conversation?.closed ? (
        <Ended at={ended} conversation={conversation} words={door.words.value}>
          <AfterChat panel={panel} />
        </Ended>
      ) : (
        <Composer door={door} model={model} />
      )}
    </div>
  )
}

/** Asks whether the resident is still there. This is rare, so its code is fetched on demand; if that fails, it is left
 * out. */
function StillThereOnDemand(props: ComponentProps<typeof StillThere>) {
  const [View, setView] = useState<typeof StillThere | null>(null)
  useEffect(() => {
    import('./still-there.tsx').then(
      chunk => setView(() => chunk.StillThere),
      () => {},
    )
  }, [])
  return View && <View {...props} />
}

function AfterChat({ panel }: Pick<Props, 'panel'>) {
  const { t } = panel.door.words.value
  return (
    <div class="actions">
      <button type="button" class="main" onClick={panel.startAgain}>
        {t('closed.again')}
      </button>
      <button type="button" class="plain" onClick={panel.saveChat}>
        {t('closed.keep')}
      </button>
      <button type="button" class="plain" onClick={panel.forget}>
        {t('closed.forget')}
      </button>
    </div>
  )
}

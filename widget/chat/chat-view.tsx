import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PanelModel } from '../models/panel.ts'
import { Composer } from './composer.tsx'
import { Danger } from './danger.tsx'
import { Ended } from './ended.tsx'
import { Ending } from './ending.tsx'
import { Messages } from './messages.tsx'
import type { ChatModel } from './model.ts'
import { Status } from './status.tsx'
import type { StillThere } from './still-there.tsx'
import { WayOut } from './way-out.tsx'

type Props = { panel: PanelModel; model: ChatModel }

/** One conversation: how things stand, what was said, and the place to write. */
export function ChatView({ panel, model }: Props) {
  const { t } = panel.words.value
  const across = panel.across.value
  const entries = model.entries.value
  const conversation = model.conversation.value
  const closed = Boolean(conversation?.closed)
  const wasBusy = useRef(false)
  const ended = useRef<HTMLDivElement>(null)
  // Drawn means shown: the panel draws nothing while it is hidden.
  useLayoutEffect(model.see, [entries, model])
  useLayoutEffect(() => {
    // What the focus was in is gone: it goes to what stands there now.
    if (closed && wasBusy.current) ended.current?.focus()
  }, [closed])

  if (model.gone.value)
    return (
      <div class="screen">
        <h3 tabIndex={-1} data-focus>
          {t('chat.title')}
        </h3>
        <p>{t('chat.gone')}</p>
        <Again panel={panel} />
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
        <Status panel={panel} model={model} />
        <WayOut panel={panel} model={model} />
        {conversation?.stillThereAskedAt && !closed && <Asked panel={panel} model={model} />}
        {across && <across.Across panel={panel} model={model} />}
        {!closed && <Ending panel={panel} model={model} />}
        <Danger panel={panel} model={model} />
      </div>
      <Messages panel={panel} model={model} />
      {panel.store.blocked.value && <p class="note">{t('panel.blocked')}</p>}
      {model.line.value !== 'up' && (
        <p class="note line">{t(model.line.value === 'down' ? 'chat.down' : 'chat.connecting')}</p>
      )}
      {conversation?.closed ? (
        <Ended at={ended} conversation={conversation} words={panel.words.value}>
          <Again panel={panel} />
        </Ended>
      ) : (
        <Composer panel={panel} model={model} />
      )}
    </div>
  )
}

/** Rare, so its code comes when it is asked; where it cannot come, nothing is lost by it. */
function Asked(props: Props) {
  const [View, show] = useState<typeof StillThere | null>(null)
  useEffect(() => {
    import('./still-there.tsx').then(
      chunk => show(() => chunk.StillThere),
      () => {},
    )
  }, [])
  return View && <View {...props} />
}

function Again({ panel }: { panel: PanelModel }) {
  const { t } = panel.words.value
  return (
    <div class="actions">
      <button type="button" class="main" onClick={panel.startAgain}>
        {t('closed.again')}
      </button>
      <button type="button" class="plain" onClick={panel.keepChat}>
        {t('closed.keep')}
      </button>
      <button type="button" class="plain" onClick={panel.forget}>
        {t('closed.forget')}
      </button>
    </div>
  )
}

import type { PanelModel } from '../models/panel.ts'
import type { PanelParts } from '../panel-parts.ts'

/** The chat screen. It shows the chat once its code has been fetched. */
export function ChatScreen({ panel, parts }: { panel: PanelModel; parts: PanelParts }) {
  const { t } = panel.words.value
  const chat = panel.chat.value
  const code = parts.chat.code.value
  if (chat && code) return <code.ChatView key={chat.token} panel={panel} model={chat.model} parts={parts} />
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {t('chat.title')}
      </h3>
      {parts.chat.failed.value ? (
        <>
          <p role="alert">{t('panel.chat_failed')}</p>
          <button type="button" class="main" onClick={panel.openChat}>
            {t('chat.retry')}
          </button>
        </>
      ) : (
        <p>{t('chat.connecting')}</p>
      )}
    </div>
  )
}

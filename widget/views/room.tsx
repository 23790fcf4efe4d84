import type { PanelModel } from '../models/panel.ts'

/** The chat, once its code is there. */
export function Room({ panel }: { panel: PanelModel }) {
  const { t } = panel.words.value
  const chat = panel.chat.value
  if (chat) return <chat.View key={chat.token} panel={panel} model={chat.model} />
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {t('chat.title')}
      </h3>
      {panel.chatFailed.value ? (
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

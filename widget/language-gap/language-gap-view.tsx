import { useEffect } from 'preact/hooks'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'
import { Consent } from './consent.tsx'
import { ownLanguageName } from './own-language-name.ts'
import { useTranslationAnnouncements } from './use-translation-announcements.ts'

/** How often the door is refreshed, since an adviser who speaks the language may have come. */
const REFRESH_EVERY_MS = 60_000

type Props = {
  panel: Pick<PanelModel, 'door' | 'forms' | 'announce' | 'chooseLanguage'>
  model: ChatModel
}

/** Shows a language gap in a conversation: that no available adviser speaks the resident's language, what the resident can
 * do, and whether a machine may translate. */
export function LanguageGap({ panel, model }: Props) {
  const { door } = panel
  useTranslationAnnouncements(panel, model)
  useEffect(() => {
    const timer = setInterval(() => void door.refresh(), REFRESH_EVERY_MS)
    return () => clearInterval(timer)
  }, [door])
  const { across } = door.door.value
  const conversation = model.conversation.value
  if (!conversation || conversation.closed) return null
  const waiting = conversation.kind === 'chat' && conversation.phase === 'waiting'
  return (
    <>
      {across && waiting && <Nobody panel={panel} model={model} translation={across.translation} />}
      {(across?.translation || conversation.translation !== null) && (
        <Consent door={door} model={model} conversation={conversation} />
      )}
    </>
  )
}

/** Offers a call back in the language, or English if no machine translates. The resident can also wait for an adviser who
 * speaks the language. */
function Nobody({ panel, model, translation }: Props & { translation: boolean }) {
  const { forms, door } = panel
  const { t } = door.words.value
  const language = ownLanguageName(door)
  const requestLanguage = () => model.send({ type: 'wish_language', wish: language })
  return (
    <div class="across">
      <p>
        {t('across.nobody', { language })} {!translation && t('across.english')}
      </p>
      {door.door.value.kinds.some(({ kind }) => kind === 'callback') && (
        <button
          type="button"
          class="plain"
          onClick={async () => {
            requestLanguage()
            await forms.openInstead('callback', model)
            forms.changing.peek()?.answers.write('spoken', language)
          }}
        >
          {t('across.call', { language })}
        </button>
      )}
      {!translation && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            requestLanguage()
            void panel.chooseLanguage('en')
          }}
        >
          {t('across.go_on')}
        </button>
      )}
    </div>
  )
}

import { useEffect } from 'preact/hooks'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'
import { Consent } from './consent.tsx'
import { languageOf } from './language-of.ts'
import { useTranslationAnnouncements } from './use-translation-announcements.ts'

/** How often it is asked whether somebody has come who speaks the language. */
const ASK_EVERY_MS = 60_000

type Props = {
  panel: Pick<PanelModel, 'door' | 'forms' | 'announce' | 'chooseLanguage'>
  model: ChatModel
}

/** In a conversation: that nobody at the desk speaks the resident's language, what can be done about it, and whether a
 * machine may translate. */
export function LanguageGap({ panel, model }: Props) {
  const { door } = panel
  useTranslationAnnouncements(panel, model)
  useEffect(() => {
    const timer = setInterval(() => void door.refresh(), ASK_EVERY_MS)
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

/** A call back in it, or on in English where no machine translates; or simply wait: somebody may come. */
function Nobody({ panel, model, translation }: Props & { translation: boolean }) {
  const { forms, door } = panel
  const { t } = door.words.value
  const language = languageOf(door)
  const wish = () => model.send({ type: 'wish_language', wish: language })
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
            wish()
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
            wish()
            void panel.chooseLanguage('en')
          }}
        >
          {t('across.go_on')}
        </button>
      )}
    </div>
  )
}

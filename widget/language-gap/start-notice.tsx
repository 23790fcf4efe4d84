import type { PanelModel } from '../models/panel.ts'
import { ownLanguageName } from './own-language-name.ts'

/** Says before a chat begins that no available adviser speaks the chosen language, and offers a call back in it (E3: the
 * language never changes silently). */
export function StartNotice({ panel }: { panel: Pick<PanelModel, 'door' | 'forms'> }) {
  const { forms, door } = panel
  const { t } = door.words.value
  if (!door.door.value.across) return null
  const language = ownLanguageName(door)
  return (
    <div class="note across">
      <p>
        {t('across.nobody', { language })} {t('across.english')}
      </p>
      {door.door.value.kinds.some(({ kind }) => kind === 'callback') && (
        <button
          type="button"
          class="plain"
          onClick={async () => {
            await forms.open('callback')
            forms.flow.peek()?.form.answers.write('spoken', language)
          }}
        >
          {t('across.call', { language })}
        </button>
      )}
    </div>
  )
}

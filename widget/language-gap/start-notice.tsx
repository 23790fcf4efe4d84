import type { PanelModel } from '../models/panel.ts'
import { languageOf } from './language-of.ts'

/** Before a chat begins: that nobody at the desk speaks the language that was chosen, and another way to be spoken to
 * in it (E3: never switched in silence). */
export function StartNotice({ panel }: { panel: Pick<PanelModel, 'door' | 'forms'> }) {
  const { forms, door } = panel
  const { t } = door.words.value
  if (!door.door.value.across) return null
  const language = languageOf(door)
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

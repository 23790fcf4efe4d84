import type { PanelModel } from '../models/panel.ts'

/** More than this many do not fit as buttons. */
const AS_BUTTONS = 3

/** Each language in its own name, in the association's order: the first control of every screen (E3). */
export function Languages({ panel }: { panel: PanelModel }) {
  const { languages, language } = panel.door.door.value
  const label = panel.words.value.t('panel.language')
  if (languages.length < 2) return null
  if (languages.length > AS_BUTTONS)
    return (
      <label class="languages">
        <span class="unseen">{label}</span>
        <select value={language} onChange={event => panel.chooseLanguage(event.currentTarget.value)}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <fieldset class="languages">
      <legend class="unseen">{label}</legend>
      {languages.map(({ code, name, dir }) => (
        <button
          type="button"
          key={code}
          lang={code}
          dir={dir}
          aria-pressed={code === language}
          onClick={() => panel.chooseLanguage(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}

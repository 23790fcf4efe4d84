import type { ComponentType } from 'preact'
import { ASK_FOR_LANGUAGE } from '../../shared/domain/enquiry/fields.ts'
import { languageOf, sortByListOrder } from '../../shared/domain/languages.ts'
import type { LanguageChoice } from '../../shared/protocol/http.ts'
import type { PanelModel } from '../models/panel.ts'

type Props = {
  readonly panel: Pick<PanelModel, 'door' | 'forms' | 'announce' | 'chooseLanguage'>
  readonly close: () => void
  /** The button of one language, the same as beside the list. */
  readonly Choice: ComponentType<{ panel: Props['panel']; choice: LanguageChoice; chosen: () => void }>
}

/** Lists every language that has words, and last a form for residents who read none of them. */
export function MoreLanguages({ panel, close, Choice }: Props) {
  const { languages, others } = panel.door.door.value
  const [first, ...rest] = [...languages.map(({ code }) => code), ...others]
  const { t } = panel.door.words.value
  const { kind, values } = ASK_FOR_LANGUAGE
  return (
    <ul class="more-languages">
      {[...(first ? [first] : []), ...sortByListOrder(rest)].map(languageOf).map(choice => (
        <li key={choice.code}>
          <Choice
            panel={panel}
            choice={choice}
            chosen={() => {
              close()
              // A screen reader does not notice that the words around the focus have changed.
              panel.announce(choice.name, choice.code)
            }}
          />
        </li>
      ))}
      <li class="whole">
        <button
          type="button"
          onClick={() => {
            close()
            void panel.forms.open(kind, { ...values, text: t('other_language.wish') })
          }}
        >
          {t('other_language.not_here')}
        </button>
      </li>
    </ul>
  )
}

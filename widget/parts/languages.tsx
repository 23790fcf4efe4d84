import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { LanguageChoice } from '../../shared/protocol/http.ts'
import type { MoreLanguages } from '../display/more-languages.tsx'
import type { PanelModel } from '../models/panel.ts'
import { Icon } from './icon.tsx'

type Props = {
  panel: Pick<PanelModel, 'door' | 'forms' | 'announce' | 'chooseLanguage' | 'loadLanguages'>
  More: typeof MoreLanguages | undefined
}

/**
 * The choice of language, each in its own name: the first control of every screen (E3). The most common languages and the
 * chosen one are one press away; the others are in a list that opens. It is no `select`: some browsers treat each arrow key
 * as a choice, so the words would change while somebody only looks through the list (WCAG 3.2.2).
 */
export function Languages({ panel, More }: Props) {
  const { languages, others } = panel.door.door.value
  const { t } = panel.door.words.value
  const open = useSignal(false)
  const toggle = useRef<HTMLButtonElement>(null)
  if (languages.length + others.length < 2) return null
  const close = () => {
    open.value = false
    toggle.current?.focus()
  }
  return (
    <fieldset
      class="languages"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open.value) return
        event.preventDefault()
        close()
      }}
    >
      <legend class="unseen">{t('panel.language')}</legend>
      {languages.map(choice => (
        <LanguageButton key={choice.code} panel={panel} choice={choice} />
      ))}
      {others.length > 0 && (
        <button
          type="button"
          ref={toggle}
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value
            if (open.value) void panel.loadLanguages()
          }}
        >
          <Icon name="globe" /> {t('panel.language')}
        </button>
      )}
      {open.value && More && <More panel={panel} close={close} Choice={LanguageButton} />}
    </fieldset>
  )
}

type ChoiceProps = {
  panel: Pick<PanelModel, 'door' | 'chooseLanguage'>
  choice: LanguageChoice
  chosen?: () => void
}

function LanguageButton({ panel, choice: { code, name, dir }, chosen }: ChoiceProps) {
  return (
    <button
      type="button"
      lang={code}
      dir={dir}
      aria-pressed={code === panel.door.door.value.language}
      onClick={() => {
        void panel.chooseLanguage(code)
        chosen?.()
      }}
    >
      {name}
    </button>
  )
}

import { LIMITS } from '../../shared/protocol/limits.ts'
import type { StartNotice as StartNoticeView } from '../language-gap/start-notice.tsx'
import type { PanelModel } from '../models/panel.ts'
import { Emergency } from '../parts/emergency.tsx'
import { Notices } from '../parts/notices.tsx'
import { Privacy } from '../parts/privacy.tsx'
import { refusalWords } from '../parts/refusal-words.ts'
import { Trouble } from '../parts/trouble.tsx'

/** The screen before a chat. It explains the use of personal data before anything is sent, and asks for a name and a
 * subject, both optional. */
export function Start({
  panel,
  StartNotice,
}: {
  panel: PanelModel
  StartNotice: typeof StartNoticeView | undefined
}) {
  const { start, store, door } = panel
  const { t } = door.words.value
  const state = start.state.value
  const busy = state === 'starting'
  const why =
    typeof state === 'object'
      ? refusalWords(state.refused, door.words.value)
      : state === 'failed' && t('start.failed')
  return (
    <form
      class="screen"
      onSubmit={event => {
        event.preventDefault()
        void panel.begin()
      }}
    >
      <h3 tabIndex={-1} data-focus>
        {t('start.title')}
      </h3>
      <Notices door={door} />
      {StartNotice && <StartNotice panel={panel} />}
      <TextInput panel={panel} name="name" limit={LIMITS.nameCharacters} autocomplete="name" />
      <TextInput panel={panel} name="subject" limit={LIMITS.subjectCharacters} autocomplete="off" />
      <Privacy door={door} />
      {store.blocked.value && <p class="note">{t('panel.blocked')}</p>}
      {why && <Trouble door={door} why={why} />}
      <button type="submit" class="main" aria-disabled={busy}>
        {t(busy ? 'start.starting' : 'start.start')}
      </button>
      <Emergency door={door} folded />
    </form>
  )
}

type TextInputProps = {
  panel: Pick<PanelModel, 'words' | 'start'>
  name: 'name' | 'subject'
  limit: number
  autocomplete: string
}

/** A text field. If the text is too long it says so at once and leaves the text as it is. */
function TextInput({ panel, name, limit, autocomplete }: TextInputProps) {
  const { t } = panel.words.value
  const value = panel.start[name]
  const tooLong = value.value.length > limit
  return (
    <div>
      <label>
        {t(`start.${name}`)}
        <input
          type="text"
          name={name}
          autocomplete={autocomplete}
          aria-invalid={tooLong}
          aria-describedby={`long-${name}`}
          value={value.value}
          onInput={event => {
            value.value = event.currentTarget.value
          }}
        />
      </label>
      {tooLong && (
        <p id={`long-${name}`} class="problem">
          {t('refusal.too_long', { limit })}
        </p>
      )}
    </div>
  )
}

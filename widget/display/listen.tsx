import type { DisplayModel } from '../models/display.ts'
import type { DoorModel } from '../models/door.ts'
import { Choice } from './choice.tsx'
import { screenText } from './screen-text.ts'
import type { Passage, Speaker } from './speaker.ts'

type Props = { readonly door: DoorModel; readonly speaker: Speaker }

/** The settings for reading aloud: read this screen now, buttons beside messages, new messages as they arrive, the speed. */
export function Listening({ door, display, speaker }: Props & { display: DisplayModel }) {
  const { t, language } = door.words.value
  const { buttons, news, speed } = display.chosen.value
  return (
    <fieldset>
      <legend>{t('listen.title')}</legend>
      {speaker.canRead(language) ? (
        <>
          <div class="choices">
            <ReadButton
              speaker={speaker}
              id="screen"
              door={door}
              passages={button => {
                const screen = button.closest('.panel')?.lastElementChild
                return screen ? screenText(screen) : []
              }}
              label={t('listen.screen')}
            />
            <Choice
              pressed={Boolean(news)}
              choose={() => display.choose({ news: news ? undefined : 'news' })}
            >
              {t('listen.news')}
            </Choice>
            <Choice
              pressed={Boolean(buttons)}
              choose={() => display.choose({ buttons: buttons ? undefined : 'buttons' })}
            >
              {t('listen.buttons')}
            </Choice>
          </div>
          <p class="question" id="speed">
            {t('listen.speed')}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within this one would be read with both legends */}
          <div class="choices" role="group" aria-labelledby="speed">
            <Choice pressed={!speed} choose={() => display.choose({ speed: undefined })}>
              {t('listen.normal')}
            </Choice>
            <Choice pressed={Boolean(speed)} choose={() => display.choose({ speed: 'slower' })}>
              {t('listen.slower')}
            </Choice>
          </div>
        </>
      ) : (
        <p>{t('listen.none', { language: ownName(door, language) })}</p>
      )}
      <SpeechTrouble door={door} speaker={speaker} />
    </fieldset>
  )
}

/** The button that reads one message aloud. */
export function Listen({ door, speaker, id, passage }: Props & { id: string; passage: Passage }) {
  const { t } = door.words.value
  if (!speaker.canRead(passage.language)) return null
  return (
    <ReadButton
      door={door}
      speaker={speaker}
      id={id}
      passages={() => [passage]}
      label={t('listen.message')}
    />
  )
}

type ReadProps = Props & {
  readonly id: string
  readonly passages: (button: Element) => readonly Passage[]
  readonly label: string
}

function ReadButton({ door, speaker, id, passages, label }: ReadProps) {
  const reading = speaker.reading.value === id
  return (
    <button
      type="button"
      class="plain"
      onClick={event => {
        if (reading) speaker.stop()
        else speaker.read(id, passages(event.currentTarget))
      }}
    >
      {reading ? door.words.value.t('listen.stop') : label}
    </button>
  )
}

function SpeechTrouble({ door, speaker }: Props) {
  const { t, language } = door.words.value
  const trouble = speaker.trouble.value
  // A missing voice for the panel's own language is mentioned already.
  if (!trouble || (trouble !== 'failed' && trouble.voiceless === language)) return null
  return (
    <p role="alert">
      {trouble === 'failed'
        ? t('listen.failed')
        : t('listen.none', { language: ownName(door, trouble.voiceless) })}
    </p>
  )
}

const ownName = ({ door }: DoorModel, code: string) =>
  door.value.languages.find(choice => choice.code === code)?.name ?? code

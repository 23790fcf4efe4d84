import { dayAndTime } from '../../shared/client/dates.ts'
import { keepNumbers } from '../../shared/client/isolate.ts'
import type { PanelModel } from '../models/panel.ts'
import { refusalWords } from '../parts/refusal-words.ts'
import type { Entry } from './entries.ts'
import { pieces } from './links.ts'
import type { ChatModel } from './model.ts'

type Props = { panel: PanelModel; model: ChatModel; entry: Entry; last: boolean }

/** Who and when in text, then the words, in their own language and direction. */
export function Message({ panel, model, entry, last }: Props) {
  const words = panel.words.value
  const across = panel.across.value
  const { name, at, text, language, state } = entry
  const time = dayAndTime(at, panel.door.clock.now(), words.language)
  const association = panel.door.door.value.association.shortName
  const who =
    name === null ? words.t('chat.you', { time }) : words.t('chat.adviser', { name, association, time })
  return (
    <li class={name === null ? 'mine' : 'theirs'}>
      <p class="who">{who}</p>
      <p class="text" lang={language} dir="auto">
        {name === null ? keepNumbers(text) : <Linked text={text} note={words.t('panel.new_tab')} />}
      </p>
      {across && <across.Translated panel={panel} model={model} entry={entry} />}
      <Aloud panel={panel} entry={entry} />
      {state === 'sending' && <p class="state">{words.t('chat.sending')}</p>}
      {state === 'sent' && last && <p class="state">{words.t('chat.sent')}</p>}
      {state === 'not_sent' && <NotSent panel={panel} model={model} entry={entry} />}
    </li>
  )
}

/** Where the resident asked for it. */
function Aloud({ panel, entry: { key, text, language } }: Pick<Props, 'panel' | 'entry'>) {
  const { chosen, part } = panel.display
  if (!chosen.value.buttons || !part.value) return null
  const { Listen, speaker } = part.value
  return <Listen panel={panel} speaker={speaker} what={key} piece={{ text, language }} />
}

function NotSent({ panel, model, entry }: Omit<Props, 'last'>) {
  const words = panel.words.value
  const { key, refusal } = entry
  const open = !model.conversation.value?.closed
  return (
    <div class="state trouble">
      <p>
        <strong>{words.t('chat.not_sent')}</strong> {refusal && refusalWords(refusal, words)}
      </p>
      {open && (
        <button type="button" class="plain" onClick={leaving(() => model.tryAgain(key))}>
          {words.t('chat.retry')}
        </button>
      )}
      <button type="button" class="plain" onClick={leaving(() => model.discard(key))}>
        {words.t('chat.discard')}
      </button>
    </div>
  )
}

/** The pressed button goes away: the focus stays with the messages. */
const leaving = (act: () => void) => (event: Event) => {
  const button = event.currentTarget as HTMLElement
  button.closest<HTMLElement>('.log')?.focus()
  act()
}

function Linked({ text, note }: { text: string; note: string }) {
  return (
    <>
      {pieces(text).map(({ text, href }, index) =>
        href === null ? (
          keepNumbers(text)
        ) : (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer">
            {text}
            <span class="unseen"> {note}</span>
          </a>
        ),
      )}
    </>
  )
}

import { dayAndTime } from '../../shared/client/dates.ts'
import { isolateNumbers } from '../../shared/client/isolate.ts'
import type { Listen } from '../display/listen.tsx'
import type { Translated } from '../language-gap/translated.tsx'
import type { DisplayModel } from '../models/display.ts'
import type { DoorModel } from '../models/door.ts'
import type { Part } from '../models/part.ts'
import { refusalWords } from '../parts/refusal-words.ts'
import type { MessageEntry } from './entries.ts'
import { splitLinks } from './links.ts'
import type { ChatModel } from './model.ts'

type Props = {
  door: DoorModel
  model: ChatModel
  display: Pick<DisplayModel, 'chosen' | 'speaker'>
  parts: MessageParts
  entry: MessageEntry
  last: boolean
}

/** The parts that appear below a message, fetched only for residents who need them. */
export type MessageParts = {
  readonly gap: Part<{ readonly Translated: typeof Translated }>
  readonly display: Part<{ readonly Listen: typeof Listen }>
}

/** A message: the author and the time as text, then the words in their own language and direction. */
export function Message({ door, model, display, parts, entry, last }: Props) {
  const words = door.words.value
  const gap = parts.gap.code.value
  const listen = display.chosen.value.buttons && parts.display.code.value
  const { name, at, text, language, state } = entry
  const time = dayAndTime(at, door.clock.now(), words.language)
  const association = door.door.value.association.shortName
  const who =
    name === null ? words.t('chat.you', { time }) : words.t('chat.adviser', { name, association, time })
  return (
    <li class={name === null ? 'mine' : 'theirs'}>
      <p class="who">{who}</p>
      <p class="text" lang={language} dir="auto">
        {name === null ? isolateNumbers(text) : <LinkedText text={text} note={words.t('panel.new_tab')} />}
      </p>
      {gap && <gap.Translated door={door} model={model} entry={entry} />}
      {listen && display.speaker.value && (
        <listen.Listen
          door={door}
          speaker={display.speaker.value}
          id={entry.key}
          passage={{ text, language }}
        />
      )}
      {state === 'sending' && <p class="state">{words.t('chat.sending')}</p>}
      {state === 'sent' && last && <p class="state">{words.t('chat.sent')}</p>}
      {state === 'not_sent' && <NotSent door={door} model={model} entry={entry} />}
    </li>
  )
}

function NotSent({ door, model, entry }: Pick<Props, 'door' | 'model' | 'entry'>) {
  const words = door.words.value
  const { key, refusal } = entry
  const open = !model.conversation.value?.closed
  return (
    <div class="state trouble">
      <p>
        <strong>{words.t('chat.not_sent')}</strong> {refusal && refusalWords(refusal, words)}
      </p>
      {open && (
        <button type="button" class="plain" onClick={focusLogBefore(() => model.tryAgain(key))}>
          {words.t('chat.retry')}
        </button>
      )}
      <button type="button" class="plain" onClick={focusLogBefore(() => model.discard(key))}>
        {words.t('chat.discard')}
      </button>
    </div>
  )
}

/** Focuses the messages before an action that removes the pressed button. */
const focusLogBefore = (act: () => void) => (event: Event) => {
  const button = event.currentTarget as HTMLElement
  button.closest<HTMLElement>('.log')?.focus()
  act()
}

function LinkedText({ text, note }: { text: string; note: string }) {
  return (
    <>
      {splitLinks(text).map(({ text, href }, index) =>
        href === null ? (
          isolateNumbers(text)
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

import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import { dangersOf } from '../../shared/client/dangers.ts'
import { milliseconds } from '../../shared/domain/instant.ts'
import type { sentWords } from '../enquiry/sent-lines.ts'
import type { DoorModel } from '../models/door.ts'
import { refusalWords } from '../parts/refusal-words.ts'
import type { WidgetWords } from '../words.ts'
import type { ChatModel } from './model.ts'
import { noteWords } from './note-words.ts'
import { closedWords, offeredInstead, statusWords } from './status-words.ts'

/** How recently a danger must have been noticed to be announced when the page opens. */
const JUST_NOW_MS = 60_000

type AnnounceOptions = {
  readonly model: ChatModel
  readonly words: ReadonlySignal<WidgetWords>
  readonly door: Pick<DoorModel, 'clock' | 'door'>
  readonly announce: (text: string, language?: string) => void
  readonly shown: ReadonlySignal<boolean>
  /** Words the state of an enquiry. */
  readonly sentWords?: typeof sentWords | undefined
}

/** Announces news to screen readers: messages, changes of status, and whether the resident's own messages were sent. It
 * does not announce what was there when the page opened. Returns a function that stops it. */
export function announceChat({
  model,
  words,
  door,
  announce,
  shown,
  sentWords,
}: AnnounceOptions): () => void {
  const { clock } = door
  const say = (text: string) => announce(text, words.peek().language)
  let messagesUpTo: number | null = null
  let notesUpTo: number | null = null
  let oldLines: readonly string[] = []
  let wasLost = false
  let isStarted = false
  const announcedDangers = new Set<string>()
  let oldStates = new Map<string, string>()

  const status = computed(() => {
    const conversation = model.conversation.value
    if (!conversation) return ''
    const { closed } = conversation
    // After the resident has ended it, the focus moves to a text that says so.
    if (closed) return closed.by.role === 'resident' ? '' : closedWords(conversation, words.value).join('\n')
    void clock.tick.value
    // A converted chat is described as the enquiry that it is now.
    if (conversation.kind !== 'chat')
      return sentWords?.(conversation, clock.now(), words.value, model.convertedAt.value).join('\n') ?? ''
    const { t } = words.value
    const { opening } = door.door.value
    const lines = statusWords(conversation, model.place.value, clock.now(), words.value, opening)
    const instead = offeredInstead(conversation, door.door.value).map(kind => t(`way.${kind}`))
    if (instead.length > 0) lines.push(`${t('way.instead')} ${instead.join(', ')}`)
    return lines.join('\n')
  })

  const stops = [
    effect(() => {
      const lines = status.value.split('\n').filter(Boolean)
      const { t, language } = words.value
      const name = model.conversation.value?.adviser?.name ?? ''
      // An adviser's first message names them already, so the line that they are here is not announced as well.
      const known = oldLines.length > 0 ? [...oldLines, t('chat.with', { name })] : []
      const fresh = lines.filter(line => !known.includes(line))
      oldLines = lines
      untracked(() => {
        if (shown.value) for (const line of fresh) announce(line, language)
      })
    }),
    effect(() => {
      const conversation = model.conversation.value
      if (!conversation) return
      const from = messagesUpTo ?? conversation.n
      messagesUpTo = conversation.n
      untracked(() => {
        for (const { n, by, text, language } of conversation.messages) {
          // While the panel is hidden the button announces how many are new.
          if (n <= from || by.role !== 'adviser' || !shown.value) continue
          say(words.value.t('chat.new_from', { name: by.name }))
          announce(text, language)
        }
      })
    }),
    effect(() => {
      const notes = model.notes.value
      const n = notes.at(-1)?.n ?? 0
      const from = notesUpTo ?? n
      if (model.conversation.value) notesUpTo = Math.max(from, n)
      untracked(() => {
        for (const note of notes) if (note.n > from) say(noteWords(note, clock.now(), words.value))
      })
    }),
    effect(() => {
      const conversation = model.conversation.value
      if (!conversation) return
      const dangers = dangersOf(conversation, door.door.value)
      untracked(() => {
        const since = milliseconds(clock.now()) - milliseconds(conversation.hazards?.noticedAt ?? clock.now())
        for (const { key, number } of dangers) {
          // A danger noticed long before the page opened was announced then. One in the first words of a chat was not.
          if (!announcedDangers.has(key) && (isStarted || since < JUST_NOW_MS))
            say(words.value.t(key, { number }))
          announcedDangers.add(key)
        }
        isStarted = true
      })
    }),
    effect(() => {
      const lost = model.line.value === 'down'
      if (lost !== wasLost) say(words.peek().t(lost ? 'chat.down' : 'chat.up'))
      wasLost = lost
    }),
    effect(() => {
      const own = model.entries.value.filter(({ name }) => name === null)
      untracked(() => {
        for (const { key, state, refusal } of own) {
          if (oldStates.get(key) !== 'sending' || state === 'sending') continue
          const why = refusal ? ` ${refusalWords(refusal, words.value)}` : ''
          say(words.value.t(state === 'sent' ? 'chat.sent' : 'chat.not_sent') + why)
        }
      })
      oldStates = new Map(own.map(({ key, state }) => [key, state]))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

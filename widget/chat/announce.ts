import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Clock } from '../../shared/client/clock.ts'
import { refusalWords } from '../parts/refusal-words.ts'
import type { WidgetWords } from '../words.ts'
import type { ChatModel } from './model.ts'
import { noteWords } from './note-words.ts'
import { closedWords, statusWords } from './status-words.ts'

type Options = {
  readonly model: ChatModel
  readonly words: ReadonlySignal<WidgetWords>
  readonly clock: Clock
  readonly announce: (text: string, language?: string) => void
  readonly shown: ReadonlySignal<boolean>
}

/** Says what is new to those who do not see it: messages, how things stand, what became of their own words. What was
 * there when the page opened is history, and is read by whoever goes to it. Returns the way to stop. */
export function announceChat({ model, words, clock, announce, shown }: Options): () => void {
  const say = (text: string) => announce(text, words.peek().language)
  let saidUpTo: number | null = null
  let toldUpTo: number | null = null
  let before: readonly string[] = []
  let wasLost = false
  let states = new Map<string, string>()

  const status = computed(() => {
    const conversation = model.conversation.value
    if (conversation && !conversation.closed) void clock.tick.value
    const lines = conversation?.closed
      ? closedWords(conversation, words.value)
      : statusWords(conversation, model.place.value, clock.now(), words.value)
    return lines.join('\n')
  })

  const stops = [
    effect(() => {
      const lines = status.value.split('\n').filter(Boolean)
      const language = words.value.language
      const fresh = lines.filter(line => !before.includes(line))
      before = lines
      untracked(() => {
        if (shown.value) for (const line of fresh) announce(line, language)
      })
    }),
    effect(() => {
      const conversation = model.conversation.value
      if (!conversation) return
      const from = saidUpTo ?? conversation.n
      saidUpTo = conversation.n
      untracked(() => {
        for (const { n, by, text, language } of conversation.messages) {
          if (n <= from || by.role !== 'adviser') continue
          say(words.value.t('chat.new_from', { name: by.name }))
          if (shown.value) announce(text, language)
        }
      })
    }),
    effect(() => {
      const notes = model.notes.value
      const n = notes.at(-1)?.n ?? 0
      const from = toldUpTo ?? n
      if (model.conversation.value) toldUpTo = Math.max(from, n)
      untracked(() => {
        for (const note of notes) if (note.n > from) say(noteWords(note, clock.now(), words.value))
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
          if (states.get(key) !== 'sending' || state === 'sending') continue
          const why = refusal ? ` ${refusalWords(refusal, words.value)}` : ''
          say(words.value.t(state === 'sent' ? 'chat.sent' : 'chat.not_sent') + why)
        }
      })
      states = new Map(own.map(({ key, state }) => [key, state]))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

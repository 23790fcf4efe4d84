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

const JUST_NOW_MS = 60_000

type Options = {
  readonly model: ChatModel
  readonly words: ReadonlySignal<WidgetWords>
  readonly door: Pick<DoorModel, 'clock' | 'door'>
  readonly announce: (text: string, language?: string) => void
  readonly shown: ReadonlySignal<boolean>
  /** How something that is no chat stands. */
  readonly sentWords?: typeof sentWords | undefined
}

/** Says what is new to those who do not see it: messages, how things stand, what became of their own words. What was
 * there when the page opened is history, and is read by whoever goes to it. Returns the way to stop. */
export function announceChat({ model, words, door, announce, shown, sentWords }: Options): () => void {
  const { clock } = door
  const say = (text: string) => announce(text, words.peek().language)
  let saidUpTo: number | null = null
  let toldUpTo: number | null = null
  let before: readonly string[] = []
  let wasLost = false
  let looked = false
  const warned = new Set<string>()
  let states = new Map<string, string>()

  const status = computed(() => {
    const conversation = model.conversation.value
    if (!conversation) return ''
    const { closed } = conversation
    // Whoever has just ended it hears so from what takes the focus.
    if (closed) return closed.by.role === 'resident' ? '' : closedWords(conversation, words.value).join('\n')
    void clock.tick.value
    // A chat that has gone on as something else: its new view will say how that stands.
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
      // Who writes for the first time has joined, and is named with what they wrote: not a third time.
      const known = before.length > 0 ? [...before, t('chat.with', { name })] : []
      const fresh = lines.filter(line => !known.includes(line))
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
          // While the panel is hidden the button says how many are new.
          if (n <= from || by.role !== 'adviser' || !shown.value) continue
          say(words.value.t('chat.new_from', { name: by.name }))
          announce(text, language)
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
      const conversation = model.conversation.value
      if (!conversation) return
      const dangers = dangersOf(conversation, door.door.value)
      untracked(() => {
        const since = milliseconds(clock.now()) - milliseconds(conversation.hazards?.noticedAt ?? clock.now())
        for (const { key, number } of dangers) {
          // What was written of long before this page was opened has been said; what a chat begins with has not.
          if (!warned.has(key) && (looked || since < JUST_NOW_MS)) say(words.value.t(key, { number }))
          warned.add(key)
        }
        looked = true
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

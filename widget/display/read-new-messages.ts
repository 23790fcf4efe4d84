import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { ChatModel } from '../chat/model.ts'
import type { Display } from '../device-record.ts'
import type { WidgetWords } from '../words.ts'
import type { Speaker } from './speaker.ts'

type OpenConversation = { readonly model: Pick<ChatModel, 'conversation'> }

/** The parts of a panel that reading aloud needs. */
export type Readable = {
  readonly shown: ReadonlySignal<boolean>
  readonly words: ReadonlySignal<WidgetWords>
  readonly chat: ReadonlySignal<OpenConversation | null>
  readonly sent: { readonly open: ReadonlySignal<OpenConversation | null> }
  readonly display: { readonly chosen: ReadonlySignal<Display> }
}

/** Reads advisers' new messages aloud from now on, if the resident chose that. Stops speaking when the panel hides. Returns
 * a function that stops it. */
export function readNewMessages(panel: Readable, speaker: Speaker): () => void {
  const readUpTo = new WeakMap<OpenConversation['model'], number>()
  const stops = [
    effect(() => {
      const wanted = panel.display.chosen.value.news !== undefined && panel.shown.value
      for (const model of [panel.chat.value?.model, panel.sent.open.value?.model]) {
        const conversation = model?.conversation.value
        if (!model || !conversation) continue
        const from = readUpTo.get(model) ?? conversation.n
        readUpTo.set(model, conversation.n)
        const fresh = conversation.messages.filter(({ n, by }) => n > from && by.role === 'adviser')
        if (!wanted || fresh.length === 0) continue
        untracked(() => {
          const { t, language } = panel.words.value
          for (const { by, text, language: theirs } of fresh)
            speaker.add('news', [
              { text: t('chat.new_from', { name: by.role === 'adviser' ? by.name : '' }), language },
              { text, language: theirs },
            ])
        })
      }
    }),
    effect(() => {
      if (!panel.shown.value) untracked(speaker.stop)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { ChatModel } from '../chat/model.ts'
import type { Display } from '../device-record.ts'
import type { WidgetWords } from '../words.ts'
import type { Speaker } from './speaker.ts'

type Talk = { readonly model: Pick<ChatModel, 'conversation'> }

/** What is read aloud of a panel. */
export type Readable = {
  readonly shown: ReadonlySignal<boolean>
  readonly words: ReadonlySignal<WidgetWords>
  readonly chat: ReadonlySignal<Talk | null>
  readonly sent: { readonly open: ReadonlySignal<Talk | null> }
  readonly display: { readonly chosen: ReadonlySignal<Display> }
}

/** Reads what advisers write from now on, where that was asked for; falls silent when the panel hides. Returns the way to
 * stop. */
export function readNewMessages(panel: Readable, speaker: Speaker): () => void {
  const saidUpTo = new WeakMap<Talk['model'], number>()
  const stops = [
    effect(() => {
      const wanted = panel.display.chosen.value.news !== undefined && panel.shown.value
      for (const model of [panel.chat.value?.model, panel.sent.open.value?.model]) {
        const conversation = model?.conversation.value
        if (!model || !conversation) continue
        const from = saidUpTo.get(model) ?? conversation.n
        saidUpTo.set(model, conversation.n)
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

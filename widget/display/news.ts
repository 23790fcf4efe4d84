import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'
import type { Speaker } from './speaker.ts'

type Talk = { readonly model: Pick<ChatModel, 'conversation'> }
type Panel = Pick<PanelModel, 'shown' | 'words'> & {
  readonly chat: ReadonlySignal<Talk | null>
  readonly contacts: { readonly open: ReadonlySignal<Talk | null> }
  readonly display: Pick<PanelModel['display'], 'chosen'>
}

/** Reads what advisers write from now on, where that was asked for; falls silent when the panel hides. Returns the way to
 * stop. */
export function readNews(panel: Panel, speaker: Speaker): () => void {
  const saidUpTo = new WeakMap<Talk['model'], number>()
  const stops = [
    effect(() => {
      const wanted = panel.display.chosen.value.news !== undefined && panel.shown.value
      for (const model of [panel.chat.value?.model, panel.contacts.open.value?.model]) {
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

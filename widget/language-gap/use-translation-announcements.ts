import { effect, untracked } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'

/** Announces new translations of advisers' messages to screen readers. It does not announce the ones that were there before. */
export function useTranslationAnnouncements(
  panel: Pick<PanelModel, 'door' | 'announce'>,
  model: ChatModel,
): void {
  useEffect(() => {
    let announced: ReadonlySet<number> | null = null
    return effect(() => {
      const conversation = model.conversation.value
      if (!conversation) return
      const { messages, translations } = conversation
      const theirs = messages.filter(({ n, by }) => by.role === 'adviser' && translations[n]?.text)
      const before = announced
      announced = new Set(theirs.map(({ n }) => n))
      if (before === null) return
      untracked(() => {
        for (const { n } of theirs) {
          const translation = translations[n]
          if (!translation?.text || before.has(n)) continue
          const { t, language } = panel.door.words.value
          panel.announce(t('across.made'), language)
          panel.announce(translation.text, translation.language)
        }
      })
    })
  }, [panel, model])
}

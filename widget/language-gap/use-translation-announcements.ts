import { effect, untracked } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'

/** Says an adviser's words in the resident's language to those who do not see them come; what was there before is left
 * to whoever reads it. */
export function useTranslationAnnouncements(
  panel: Pick<PanelModel, 'door' | 'announce'>,
  model: ChatModel,
): void {
  useEffect(() => {
    let said: ReadonlySet<number> | null = null
    return effect(() => {
      const conversation = model.conversation.value
      if (!conversation) return
      const { messages, translations } = conversation
      const theirs = messages.filter(({ n, by }) => by.role === 'adviser' && translations[n]?.text)
      const before = said
      said = new Set(theirs.map(({ n }) => n))
      if (before === null) return
      untracked(() => {
        for (const { n } of theirs) {
          const made = translations[n]
          if (!made?.text || before.has(n)) continue
          const { t, language } = panel.door.words.value
          panel.announce(t('across.made'), language)
          panel.announce(made.text, made.language)
        }
      })
    })
  }, [panel, model])
}

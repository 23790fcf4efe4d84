import { timeOf } from '../../shared/client/dates.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Chat } from '../models/chat.ts'
import { useText } from './text.ts'

/** Says why the adviser cannot reply: the conversation is closed, or a colleague has it. A draft stays readable. */
export function ClosedNote({ chat, state }: { chat: Chat; state: Conversation }) {
  const { t, language } = useText()
  const { closed, adviser } = state
  const isChat = state.kind === 'chat'
  const draft = chat.draft.value.trim()
  return (
    <div class="closed-note">
      {closed ? (
        <>
          <p>
            {closed.by.role === 'adviser'
              ? t('chat.closedBy', { name: closed.by.name, time: timeOf(closed.at, language) })
              : t(isChat ? 'chat.closedByResident' : 'item.closedByResident', {
                  time: timeOf(closed.at, language),
                })}
          </p>
          {closed.referredTo ? (
            <p>{t('chat.referredTo', { name: closed.referredTo })}</p>
          ) : (
            closed.by.role === 'adviser' && <p>{t(`outcome.${closed.outcome}`)}</p>
          )}
        </>
      ) : (
        <p>{t(isChat ? 'chat.takenBy' : 'item.takenBy', { name: adviser?.name ?? '' })}</p>
      )}
      {draft && (
        <div class="field">
          <label for="draft-left">{t('chat.draftLeft')}</label>
          <textarea id="draft-left" readOnly value={draft} dir="auto" />
        </div>
      )}
    </div>
  )
}

import { isStageOneAnswered, mayGoToStageTwo } from '../../shared/domain/conversation/stage-two.ts'
import type { ChatModel } from '../chat/model.ts'
import type { DoorModel } from '../models/door.ts'

/** Offers stage 2 for a complaint that stage 1 has answered, or has not answered in time. */
export function StageTwo({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { t } = door.words.value
  void door.clock.tick.value
  const conversation = model.conversation.value
  if (!conversation || !mayGoToStageTwo(conversation, door.clock.now())) return null
  const answered = isStageOneAnswered(conversation)
  return (
    <div class="note unprinted">
      <p>{t(answered ? 'contact.stage_2_answered' : 'contact.stage_2_late')}</p>
      {model.isSending('escalate_complaint') ? (
        <p role="status">{t('contact.stage_2_sending')}</p>
      ) : (
        <div class="actions">
          <button
            type="button"
            class="plain"
            onClick={({ currentTarget }) => {
              const view = currentTarget.closest('.contact')
              model.send({ type: 'escalate_complaint' })
              // The press removes the button. The new due time is below the heading, so the focus moves there.
              view?.querySelector<HTMLElement>('[data-focus]')?.focus()
            }}
          >
            {t('contact.stage_2_take')}
          </button>
        </div>
      )}
    </div>
  )
}

import { mayGoToStageTwo } from '../../shared/domain/conversation/complaint.ts'
import type { OpenContact } from '../models/contacts.ts'
import type { PanelModel } from '../models/panel.ts'

/** A complaint that stage 1 did not settle, or did not answer in time: the way on, where it is read. */
export function StageTwo({ panel, open: { model } }: { panel: PanelModel; open: OpenContact }) {
  const { words, door } = panel
  const { t } = words.value
  void door.clock.tick.value
  const conversation = model.conversation.value
  if (!conversation || !mayGoToStageTwo(conversation, door.clock.now())) return null
  const answered = conversation.targets.some(({ stage, metAt }) => stage === 'stage_1' && metAt !== null)
  return (
    <div class="note unprinted">
      <p>{t(answered ? 'contact.stage_2_answered' : 'contact.stage_2_late')}</p>
      {model.escalating.value ? (
        <p role="status">{t('contact.stage_2_sending')}</p>
      ) : (
        <button type="button" class="plain" onClick={model.escalate}>
          {t('contact.stage_2_take')}
        </button>
      )}
    </div>
  )
}

import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Chat } from '../models/chat.ts'
import { hasKeyboardRoom } from './focus.ts'
import { useText } from './text.ts'

/** The actions that open a form. */
export type Action = 'contact' | 'promise' | 'transfer' | 'note' | 'complaint' | 'stageTwo' | 'close'

type ActionBarProps = {
  chat: Chat
  state: Conversation
  /** The conversation is mine. Otherwise I may only add a note or record that it is a complaint. */
  held: boolean
  /** Its complaint may go to stage 2. */
  stageTwo: boolean
  open: Action | null
  onOpen: (action: Action) => void
  onPutBack: () => void
}

/** The actions besides replying. The most used have buttons of their own; the rest are under "More". */
export function ActionBar({ chat, state, held, stageTwo, open, onOpen, onPutBack }: ActionBarProps) {
  const { t } = useText()
  const { busy } = chat.actions
  const isChat = state.kind === 'chat'
  const complaint = state.complaintAt !== null
  const button = (action: Action, words: string, shown = true) =>
    shown && (
      <button
        type="button"
        class="button"
        id={`act-${action}`}
        aria-expanded={open === action}
        onClick={() => onOpen(action)}
      >
        {words}
      </button>
    )
  return (
    <div class="actions">
      {held && (
        <div class="buttons">
          {button('contact', t('act.contact'), !isChat)}
          <button type="button" class="button" aria-disabled={busy.value !== null} onClick={onPutBack}>
            {t(busy.value === 'put_back' ? 'chat.puttingBack' : 'chat.putBack')}
          </button>
          {button('close', t(isChat ? 'chat.close' : 'item.close'))}
        </div>
      )}
      <details class="more" open={hasKeyboardRoom()}>
        <summary>{t('item.actions')}</summary>
        <div class="buttons">
          {button('contact', t('act.contact'), held && isChat)}
          {button('promise', t('act.promise'), held)}
          {button('transfer', t('act.transfer'), held)}
          {button('note', t('act.note'), state.phase !== 'closed')}
          {button('complaint', t('act.complaint'), !complaint)}
          {button('stageTwo', t('act.stageTwo'), stageTwo)}
        </div>
      </details>
    </div>
  )
}

import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Desk } from '../models/desk.ts'
import type { Action } from './action-bar.tsx'
import { AttemptPanel } from './attempt-panel.tsx'
import { Closing } from './closing.tsx'
import { ComplaintPanel } from './complaint-panel.tsx'
import { NextStepPanel } from './next-step-panel.tsx'
import { NotePanel } from './note-panel.tsx'
import type { PanelProps } from './panel.tsx'
import { TransferPanel } from './transfer-panel.tsx'

type ActionPanelProps = PanelProps & { action: Action; desk: Desk; state: Conversation }

/** The form of the chosen action, in place of the reply. */
export function ActionPanel({ action, desk, state, ...panel }: ActionPanelProps) {
  switch (action) {
    case 'contact':
      return <AttemptPanel desk={desk} state={state} {...panel} />
    case 'promise':
      return <NextStepPanel desk={desk} {...panel} />
    case 'transfer':
      return <TransferPanel desk={desk} state={state} {...panel} />
    case 'note':
      return <NotePanel {...panel} />
    case 'complaint':
      return <ComplaintPanel type="raise_complaint" {...panel} />
    case 'stageTwo':
      return <ComplaintPanel type="escalate_complaint" {...panel} />
    case 'close':
      return <Closing {...panel} />
  }
}

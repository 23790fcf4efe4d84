import { useSignal } from '@preact/signals'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { Panel, type PanelProps } from './panel.tsx'
import { useText } from './text.ts'
import { TextArea } from './text-area.tsx'

/** A note for colleagues. The page says that the resident may read it one day, through a subject access request. */
export function NotePanel({ chat, restored, announce, onDone, onCancel }: PanelProps) {
  const { t } = useText()
  const note = chat.form.field('note.text', '')
  const empty = useSignal(false)
  async function save() {
    const text = note.value.trim()
    empty.value = text === ''
    if (empty.value) return document.getElementById('note-text')?.focus()
    if (!(await chat.actions.run({ type: 'note', text }))) return
    announce(t('announce.noted'))
    onDone()
  }
  return (
    <Panel
      chat={chat}
      restored={restored}
      heading={t('note.heading')}
      save={t('note.save')}
      onSave={save}
      onCancel={onCancel}
    >
      <TextArea
        id="note-text"
        label={t('note.text')}
        hint={t('entry.private')}
        error={empty.value ? t('note.empty') : undefined}
        maxLength={LIMITS.messageCharacters}
        value={note}
      />
    </Panel>
  )
}

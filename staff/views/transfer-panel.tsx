import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import type { Desk } from '../models/desk.ts'
import { translatedLanguageName } from '../models/language-names.ts'
import { Panel, type PanelProps } from './panel.tsx'
import { useText } from './text.ts'
import { TextArea } from './text-area.tsx'

type TransferProps = PanelProps & { desk: Desk; state: Conversation }

/** Passes the conversation to a colleague with a reason. The resident sees who has it now (Mount Green 2.3). */
export function TransferPanel({ chat, desk, state, restored, announce, onDone, onCancel }: TransferProps) {
  const text = useText()
  const { t } = text
  const to = chat.form.field('transfer.to', '')
  const reason = chat.form.field('transfer.reason', '')
  const missing = useSignal<'to' | 'reason' | null>(null)
  const { list, failed, load } = desk.colleagues
  useEffect(() => void load(), [])
  const others = (list.value ?? []).filter(({ id }) => id !== desk.me.adviser.id)
  const speakers = others.filter(({ languages }) => languages.includes(state.language))
  const groups = [
    [t('transfer.theySpeak', { language: translatedLanguageName(state.language, text) }), speakers],
    [t('transfer.others'), others.filter(one => !speakers.includes(one))],
  ] as const

  async function save() {
    missing.value = to.value === '' ? 'to' : reason.value.trim() === '' ? 'reason' : null
    if (missing.value) return document.getElementById(`transfer-${missing.value}`)?.focus()
    if (!(await chat.actions.run({ type: 'transfer', to: to.value, reason: reason.value.trim() }))) return
    const name = others.find(({ id }) => id === to.value)?.name ?? ''
    announce(t('announce.passedOn', { name }))
    onDone()
  }

  return (
    <Panel
      chat={chat}
      restored={restored}
      heading={t('transfer.heading')}
      save={t('transfer.save')}
      onSave={save}
      onCancel={onCancel}
    >
      <div class={missing.value === 'to' ? 'field has-error' : 'field'}>
        <label for="transfer-to">{t('transfer.to')}</label>
        {missing.value === 'to' && (
          <p id="transfer-to-error" class="error">
            {t('transfer.choose')}
          </p>
        )}
        <select
          id="transfer-to"
          value={to.value}
          aria-invalid={missing.value === 'to' ? 'true' : undefined}
          aria-describedby={missing.value === 'to' ? 'transfer-to-error' : undefined}
          onChange={event => {
            to.value = event.currentTarget.value
          }}
        >
          <option value="">{t('transfer.choose')}</option>
          {groups.map(
            ([label, some]) =>
              some.length > 0 && (
                <optgroup key={label} label={label}>
                  {some.map(({ id, name, languages }) => (
                    <option key={id} value={id}>
                      {t('transfer.speaks', {
                        name,
                        languages: languages.map(code => translatedLanguageName(code, text)).join(', '),
                      })}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </select>
        {failed.value && (
          <p class="error" role="alert">
            {t('transfer.failed')}{' '}
            <button type="button" class="plain-button" onClick={() => void load()}>
              {t('reply.tryAgain')}
            </button>
          </p>
        )}
        {list.value && others.length === 0 && <p class="hint">{t('transfer.nobody')}</p>}
      </div>
      <TextArea
        id="transfer-reason"
        label={t('transfer.reason')}
        hint={t('transfer.reasonHint')}
        error={missing.value === 'reason' ? t('refusal.transfer_needs_a_reason') : undefined}
        maxLength={LIMITS.messageCharacters}
        value={reason}
      />
    </Panel>
  )
}

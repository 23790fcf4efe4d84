import { chosenTargets, isAgreedCall, offeredLine } from '../../shared/client/target-words.ts'
import { applicableFields } from '../../shared/domain/enquiry/check-fields.ts'
import type { Field } from '../../shared/domain/enquiry/fields.ts'
import type { ChatModel } from '../chat/model.ts'
import type { DoorModel } from '../models/door.ts'
import type { PanelModel } from '../models/panel.ts'
import { Emergency } from '../parts/emergency.tsx'
import { Notices } from '../parts/notices.tsx'
import { Privacy } from '../parts/privacy.tsx'
import { refusalWords } from '../parts/refusal-words.ts'
import { TargetLines } from '../parts/target-lines.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { chooseFields } from './choose-fields.ts'
import { Complaint } from './complaint.tsx'
import { FieldView } from './field-view.tsx'
import type { FormFlow } from './form-flow.ts'
import { Summary } from './summary.tsx'

type Props = { panel: Pick<PanelModel, 'door' | 'forms' | 'store' | 'go'>; flow: FormFlow }

/** The form for every kind. The door lists its fields. It shows what is promised before anything is sent. */
export function FormView({ panel, flow }: Props) {
  const { form } = flow
  const { forms, door } = panel
  const { words } = door
  const { t } = words.value
  const { kinds, formats } = door.door.value
  const kind = forms.kind.value
  const changing = forms.changing.value
  const answers = changing?.answers ?? form.answers
  const { value: values } = answers.values
  const offered = kinds.find(one => one.kind === kind)
  const chat = changing?.chat
  const purpose = chat ? 'instead' : changing ? 'change' : 'new'
  const fields = chooseFields(offered?.fields ?? [], purpose, changing?.before)
  const busy = chat ? chat.converting.value === 'sending' : !changing && form.state.value === 'sending'
  const state = form.state.value
  const why =
    typeof state === 'object'
      ? refusalWords(state.refused, words.value)
      : state === 'failed' && t('form.failed')
  const agreed = isAgreedCall(kind, values)
  const lines = agreed || purpose === 'change' || !offered ? [] : chosenTargets(offered, values)
  // The time is not asked for when there is only one to choose.
  const shown = applicableFields(fields, values).filter(({ name }) => !chat || name !== 'slot')
  return (
    <form
      class="screen"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (changing) flow.saveChange(fields)
        else void flow.submit(fields)
      }}
    >
      <h3 tabIndex={-1} data-focus>
        {t(purpose === 'change' ? 'contact.change' : `kinds.${kind}`)}
      </h3>
      {purpose !== 'change' && <Notices door={door} />}
      <Summary key={kind} answers={answers} kind={kind} words={words.value} />
      {chat && <p class="note">{t('form.kept')}</p>}
      {kind === 'format' && formats.freeOfCharge && <p class="free">{t('form.free')}</p>}
      {shown.map((field: Field) => (
        <FieldView key={field.name} field={field} kind={kind} answers={answers} words={words.value} />
      ))}
      {values.feedback === 'complaint' && kind === 'feedback' && <Complaint door={door} />}
      <div class="promises">
        <TargetLines lines={lines.flatMap(target => offeredLine(target, kind, words.value) ?? [])} />
      </div>
      {!changing && <Privacy door={door} />}
      {panel.store.blocked.value && <p class="note">{t('panel.blocked')}</p>}
      {!changing && why && <Trouble door={door} why={why} />}
      {chat && <ChatTrouble door={door} chat={chat} />}
      <div class="actions">
        {(!chat || isWaiting(chat)) && (
          <button type="submit" class="main" aria-disabled={busy}>
            {t(purpose === 'change' ? 'form.save' : busy ? 'form.sending' : 'form.send')}
          </button>
        )}
        {changing && (
          <button type="button" class="plain" onClick={() => panel.go(chat ? 'chat' : 'contact')}>
            {t(chat ? 'panel.resume' : 'panel.back')}
          </button>
        )}
      </div>
      <Emergency door={door} folded />
    </form>
  )
}

const isWaiting = (chat: ChatModel) => chat.conversation.value?.phase === 'waiting'

/** Says that an adviser has joined the chat after all, or why the conversion was refused. */
function ChatTrouble({ door: { words }, chat }: { door: DoorModel; chat: ChatModel }) {
  const refusal = chat.converting.value
  const adviser = chat.conversation.value?.adviser
  if (adviser)
    return (
      <p class="note" role="alert">
        {words.value.t('chat.joined', { name: adviser.name })}
      </p>
    )
  // Problems of fields are shown beside the fields.
  if (!refusal || refusal === 'sending' || refusal.name === 'fields_wrong') return null
  return (
    <p class="note trouble" role="alert">
      {refusalWords(refusal, words.value)}
    </p>
  )
}

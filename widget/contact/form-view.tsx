import { askedNow } from '../../shared/domain/contact/check-fields.ts'
import type { Field } from '../../shared/domain/contact/fields.ts'
import type { PanelModel } from '../models/panel.ts'
import { Emergency } from '../parts/emergency.tsx'
import { Privacy } from '../parts/privacy.tsx'
import { chosenPromises, isAgreedCall, promiseLine } from '../parts/promise-words.ts'
import { Promises } from '../parts/promises.tsx'
import { refusalWords } from '../parts/refusal-words.ts'
import { Complaint } from './complaint.tsx'
import { FieldView } from './field-view.tsx'
import type { FormModel } from './form-model.ts'
import { Summary } from './summary.tsx'

type Props = { panel: PanelModel; form: FormModel }

/** One form for every kind: what is asked comes with the door, and the promise is said before anything is sent. */
export function FormView({ panel, form }: Props) {
  const { contacts, words, door } = panel
  const { t } = words.value
  const { kinds, formats } = door.door.value
  const kind = contacts.kind.value
  const changing = contacts.changing.value
  const answers = changing?.answers ?? form.answers
  const { value: values } = answers.values
  const offered = kinds.find(one => one.kind === kind)
  const fields = (offered?.fields ?? []).filter(field => !changing || field.name !== 'slot')
  const busy = !changing && form.state.value === 'sending'
  const agreed = isAgreedCall(kind, values)
  const lines = agreed || changing || !offered ? [] : chosenPromises(offered, values)
  return (
    <form
      class="screen"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (changing) contacts.saveChange(fields)
        else void contacts.submit(fields)
      }}
    >
      <h3 tabIndex={-1} data-focus>
        {t(changing ? 'contact.change' : `kinds.${kind}`)}
      </h3>
      <Summary key={kind} answers={answers} kind={kind} words={words.value} />
      {kind === 'format' && formats.freeOfCharge && <p class="free">{t('form.free')}</p>}
      {askedNow(fields, values).map((field: Field) => (
        <FieldView key={field.name} field={field} kind={kind} answers={answers} words={words.value} />
      ))}
      {values.feedback === 'complaint' && kind === 'feedback' && <Complaint panel={panel} />}
      <div class="promises">
        <Promises lines={lines.flatMap(promise => promiseLine(promise, kind, words.value) ?? [])} />
      </div>
      {!changing && <Privacy panel={panel} />}
      {panel.store.blocked.value && <p class="note">{t('panel.blocked')}</p>}
      {!changing && <Trouble panel={panel} form={form} />}
      <div class="actions">
        <button type="submit" class="main" aria-disabled={busy}>
          {t(changing ? 'form.save' : busy ? 'form.sending' : 'form.send')}
        </button>
        {changing && (
          <button type="button" class="plain" onClick={() => panel.go('contact')}>
            {t('panel.back')}
          </button>
        )}
      </div>
      <Emergency panel={panel} folded />
    </form>
  )
}

/** Why it was not sent, beside the button, and another way to reach us. */
function Trouble({ panel, form }: Props) {
  const { words, door } = panel
  const { t } = words.value
  const state = form.state.value
  const { phone } = door.door.value.contacts
  if (state === 'ready' || state === 'sending') return null
  return (
    <div class="note trouble" role="alert">
      <p>{state === 'failed' ? t('form.failed') : refusalWords(state.refused, words.value)}</p>
      {phone && <p>{t('start.call', { phone })}</p>}
    </div>
  )
}

import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { LIMITS } from '../../shared/protocol/limits.ts'
import type { Desk } from '../models/desk.ts'
import { londonDateOf, londonInstant } from '../models/london-time.ts'
import type { NextStepForm, StepProblem } from '../models/next-step.ts'
import { formatMoment } from '../models/wording.ts'
import { Field } from './field.tsx'
import { Labelled, type LabelledProps } from './labelled.tsx'
import { useText } from './text.ts'

/** The fields of a next step: what will be done, by whom, on which day and by what time. Day and time are those of London,
 * wherever the adviser is. */
export function StepFields({ desk, form }: { desk: Desk; form: NextStepForm }) {
  const text = useText()
  const { t } = text
  const { problems, step, date, time, owner } = form
  const { me, clock, colleagues } = desk
  useEffect(() => void colleagues.load(), [])
  const error = (...names: StepProblem[]) => {
    const name = names.find(each => problems.value.includes(each))
    return name && t(ERRORS[name])
  }
  const due = londonInstant(date.value, time.value)
  const others = (colleagues.list.value ?? []).filter(({ id }) => id !== me.adviser.id)
  return (
    <div class="step">
      <Field
        id="step-what"
        label={t('step.what')}
        hint={t('step.whatHint')}
        error={error('step')}
        autocomplete="off"
        maxLength={LIMITS.nextStepCharacters}
        value={step}
      />
      <div class="step-row">
        <DateOrTimeField
          id="step-date"
          kind="date"
          label={t('step.date')}
          value={date}
          error={error('date', 'past')}
          min={londonDateOf(clock.now())}
        />
        <DateOrTimeField
          id="step-time"
          kind="time"
          label={t('step.time')}
          value={time}
          error={error('time')}
        />
        <div class="field">
          <label for="step-who">{t('step.who')}</label>
          <select
            id="step-who"
            value={owner.value}
            onChange={event => {
              owner.value = event.currentTarget.value
            }}
          >
            <option value={me.adviser.id}>{t('step.me', { name: me.adviser.name })}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      {due && <p class="hint">{t('step.reads', { moment: formatMoment(due, text) })}</p>}
    </div>
  )
}

type DateOrTimeProps = LabelledProps & {
  kind: 'date' | 'time'
  value: Signal<string>
  min?: string
}

function DateOrTimeField({ kind, value, min, ...labelled }: DateOrTimeProps) {
  return (
    <Labelled {...labelled}>
      {attributes => (
        <input
          {...attributes}
          // The JSX types allow an input only one type.
          {...({ type: kind } as { type: 'date' })}
          value={value.value}
          min={min}
          required
          onInput={event => {
            value.value = event.currentTarget.value
          }}
        />
      )}
    </Labelled>
  )
}

/** Moves the focus to the first field with a problem. */
export function focusFirstProblem(problems: readonly StepProblem[]): void {
  const first = problems[0]
  if (first) document.getElementById(FIELD_IDS[first])?.focus()
}

const ERRORS = {
  step: 'step.stepMissing',
  date: 'step.dateMissing',
  time: 'step.timeMissing',
  past: 'step.past',
} as const
const FIELD_IDS = { step: 'step-what', date: 'step-date', time: 'step-time', past: 'step-date' } as const

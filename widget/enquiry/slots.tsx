import { timeOf } from '../../shared/client/dates.ts'
import { answerWords, groupByDay } from '../../shared/client/field-words.ts'
import { type Field, SOON } from '../../shared/domain/enquiry/fields.ts'
import type { WidgetWords } from '../words.ts'
import type { Answers } from './answers.ts'
import { Radio } from './radio.tsx'

/** The times of a call: "As soon as you can" first, then the free times, folded by day to keep the list readable. */
export function Slots({ field, answers, words }: { field: Field; answers: Answers; words: WidgetWords }) {
  const { language } = words
  const chosen = answers.values.value.slot
  const days = groupByDay(
    (field.options ?? []).filter(option => option !== SOON),
    language,
  )
  return (
    <>
      <Radio field={field} answers={answers} value={SOON} first label={answerWords('slot', SOON, words)} />
      {days.map(([day, times]) => (
        <details key={day} class="day" open={times.includes(chosen ?? '')}>
          <summary>{day}</summary>
          <div class="times">
            {times.map(time => (
              <Radio
                key={time}
                field={field}
                answers={answers}
                value={time}
                first={false}
                label={timeOf(time, language)}
              />
            ))}
          </div>
        </details>
      ))}
    </>
  )
}

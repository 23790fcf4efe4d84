import { useLayoutEffect, useRef } from 'preact/hooks'
import { problemWords } from '../../shared/client/field-words.ts'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
import type { WidgetWords } from '../words.ts'
import type { Answers } from './answers.ts'
import { idOf } from './radio.tsx'

/** Lists the problems in the order of the fields, each as a link to its field. It takes the focus after each failed
 * attempt to send. */
export function Summary({ answers, kind, words }: { answers: Answers; kind: FormKind; words: WidgetWords }) {
  const place = useRef<HTMLDivElement>(null)
  const { value: problems } = answers.problems
  const { value: attempts } = answers.attempts
  const before = useRef(attempts)
  useLayoutEffect(() => {
    if (attempts > before.current) place.current?.focus()
    before.current = attempts
  }, [attempts])
  if (problems.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would want a heading of the page's own outline
    <div ref={place} class="summary" role="group" tabIndex={-1} aria-labelledby="summary">
      <h4 id="summary">{words.t('form.problem', { count: problems.length })}</h4>
      <ul>
        {problems.map(problem => (
          <li key={problem.field}>
            <a
              href={`#${idOf({ name: problem.field })}`}
              onClick={event => {
                // Do not change the host page's address.
                event.preventDefault()
                focusOn(event.currentTarget, idOf({ name: problem.field }))
              }}
            >
              {problemWords(problem, kind, words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusOn(from: HTMLElement, id: string) {
  from.closest('form')?.querySelector<HTMLElement>(`#${id}`)?.focus()
}

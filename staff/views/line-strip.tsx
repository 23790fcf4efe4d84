import { useSignal, useSignalEffect } from '@preact/signals'
import type { StaffLine } from '../models/desk.ts'
import { sayProblem } from '../models/say.ts'
import { useText } from './text.ts'

/** Says when what is shown may be out of date. A blink of the line is not worth a word: it waits a moment. */
export function LineStrip({ line, announce }: { line: StaffLine; announce: (words: string) => void }) {
  const text = useText()
  const { t } = text
  const shown = useSignal(false)
  useSignalEffect(() => {
    if (line.state.value === 'up') {
      if (shown.peek()) announce(t('line.back'))
      shown.value = false
      return
    }
    const timer = setTimeout(() => {
      shown.value = true
      if (line.state.peek() === 'down') announce(t('line.down'))
    }, PATIENCE)
    return () => clearTimeout(timer)
  })
  const state = line.state.value
  if (!shown.value || state === 'up') return null
  return (
    <section class="line-strip" aria-labelledby="line-says">
      <p id="line-says">
        {typeof state === 'object'
          ? `${t('line.refused')} ${sayProblem(state.refused, text)}`
          : t(`line.${state}`)}
      </p>
      <button type="button" class="button" onClick={line.retry}>
        {t('line.retry')}
      </button>
    </section>
  )
}

/** Milliseconds. */
const PATIENCE = 1500

import { useSignal, useSignalEffect } from '@preact/signals'
import type { StaffLine } from '../models/staff-line.ts'
import { formatProblem } from '../models/wording.ts'
import { useText } from './text.ts'

/** Warns that the page may be out of date while the line is down. A short interruption shows nothing. */
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
    }, SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  })
  const state = line.state.value
  if (!shown.value || state === 'up') return null
  return (
    <section class="line-strip" aria-labelledby="line-says">
      <p id="line-says">
        {typeof state === 'object'
          ? `${t('line.refused')} ${formatProblem(state.refused, text)}`
          : t(`line.${state}`)}
      </p>
      <button type="button" class="button" onClick={line.retry}>
        {t('line.retry')}
      </button>
    </section>
  )
}

const SHOW_AFTER_MS = 1500

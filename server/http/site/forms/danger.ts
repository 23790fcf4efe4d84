import { html } from 'hono/html'
import { dangersFrom } from '../../../../shared/client/dangers.ts'
import type { Hazard } from '../../../../shared/domain/hazards/hazard.ts'
import { hazardsIn } from '../../../../shared/domain/hazards/hazards.ts'
import type { Markup } from '../markup.ts'
import { withNumber } from '../rows.ts'
import type { View } from '../view.ts'

/** Draws the numbers to call now, first on the page, if the resident writes of a danger. It only suggests: it blocks and
 * stores nothing (E8). */
export function urgentNote(
  view: View,
  written: Readonly<Record<string, string | undefined>>,
): Markup | string {
  return drawUrgent(view, hazardsIn(Object.values(written).join('\n')))
}

/** Draws the numbers to call for dangers that were found in an enquiry. */
export function drawUrgent({ door, words: { t } }: View, found: readonly Hazard[]): Markup | string {
  const dangers = dangersFrom(found, door)
  if (dangers.length === 0) return ''
  return html`<section class="danger" aria-labelledby="danger"><h2 id="danger">${t('emergency.title')}</h2>
<p>${t('urgent.first')}</p>
${dangers.map(({ key, number }) => html`<p><strong>${withNumber(n => t(key, { number: n }), number)}</strong></p>`)}</section>`
}

import { html } from 'hono/html'
import type english from '../../../locales/en/accessibility.json'
import { dateWithYear } from '../../../shared/client/dates.ts'
import { createWords } from '../../../shared/client/words.ts'
import type { LanguageState, Locales } from '../../words.ts'
import { hrefOf } from './address.ts'
import { page } from './frame.ts'
import type { Markup } from './markup.ts'
import { contactRows, drawRows, withNumber } from './rows.ts'
import type { View } from './view.ts'

/** The day on which the statement was last checked against the program and its tests. If you change a sentence, check it
 * again. */
const STATEMENT_DATE = '2026-11-28'

/** The telephone numbers for advice on equality law (equalityadvisoryservice.com; equalityni.org). */
const ADVICE_NUMBERS = { gb: '0808 800 0082', ni: '028 9050 0600' }

const STRENGTHS = [
  'can.size',
  'can.contrast',
  'can.zoom',
  'can.keyboard',
  'can.aloud',
  'can.script',
  'can.time',
  'can.language',
  'can.problem',
  'can.print',
  'can.other',
] as const

/** Draws the accessibility statement: the strengths, the limits, our tests, and how to complain. */
export function accessibilityPage(view: View, locales: Locales): Markup {
  const { door, loaded, words } = view
  const { language } = words
  const { t } = createWords<typeof english>(language, locales.words('accessibility', language))
  const { name } = door.association
  const title = words.t('pages.accessibility')
  const where = loaded.profile.nation.value === 'northern_ireland' ? 'ni' : 'gb'
  const rows = contactRows(door.contacts, words)
  const offers = (kind: string) => door.kinds.some(one => one.kind === kind)
  return page(view, {
    title,
    path: 'accessibility',
    main: html`<h1>${title}</h1>
<div class="statement">
<p>${t('statement.about', { name })}</p>
<p>${t('statement.aim')}</p>
<p>${t('statement.level')}</p>
<h2>${t('can.title')}</h2>
<ul>${STRENGTHS.map(key => html`<li>${t(key)}</li>`)}</ul>
<h2>${t('cannot.title')}</h2>
<ul>${limitsFor(locales.state(language)).map(key => html`<li>${t(key)}</li>`)}</ul>
<h2>${t('tested.title')}</h2>
<p>${t('tested.automatic')}</p>
<p>${t('tested.browsers')}</p>
<p>${t('tested.readers')}</p>
<p>${t('tested.people')}</p>
<h2>${t('tell.title')}</h2>
<p>${t('tell.ask')}</p>
<ul class="ways">${offers('message') ? html`<li><a href="${hrefOf(view, 'message')}">${t('tell.message')}</a></li>` : ''}
<li><a href="${hrefOf(view, 'feedback', { more: { feedback: 'complaint' } })}">${t('tell.complain')}</a></li></ul>
${rows.length > 0 ? html`<p>${t('tell.ways')}</p>${drawRows(rows)}` : ''}
<h2>${t('body.title')}</h2>
<p>${t(`body.commission.${where}`)} ${withNumber(phone => t(`body.advice.${where}`, { phone }), ADVICE_NUMBERS[where])}</p>
<p>${t('made', { date: dateWithYear(STATEMENT_DATE, language) })}</p>
</div>`,
  })
}

/** Lists the known faults that affect a reader of this language. */
export const limitsFor = ({ words, reviewed }: Pick<LanguageState, 'words' | 'reviewed'>) => [
  'cannot.quotations' as const,
  ...(words === 'translation' && reviewed === null ? (['cannot.translations'] as const) : []),
  'cannot.voice' as const,
]

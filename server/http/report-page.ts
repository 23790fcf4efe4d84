import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import type english from '../../locales/en/report.json'
import { createWords } from '../../shared/client/words.ts'
import { namedPeriod, PERIOD_NAMES, type PeriodName } from '../../shared/domain/report/period.ts'
import type { Report } from '../../shared/domain/report/report.ts'
import type { Clock } from '../clock.ts'
import type { LoadedProfile } from '../profiles.ts'
import type { Database } from '../storage/schema.ts'
import { type Locales, languageChoices } from '../words.ts'
import { hrefOf, type Place } from './contact/address.ts'
import { remembering } from './contact/controls.ts'
import { lookOf, otherLooks } from './contact/look.ts'
import { languageOf, type View, wordsOf } from './contact/say.ts'
import { coloursOf } from './door.ts'
import { countReport } from './report-api.ts'
import { reportHtml } from './report-html.ts'

export type ReportPages = {
  readonly db: Database
  readonly clock: Clock
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
}

/** So long are figures shown again as they are: however many look, they are counted once. */
const KEPT_MS = 5 * 60_000

const css = readFileSync(join(import.meta.dirname, 'report-page.css'), 'utf8')

/**
 * `/<association>/performance`: the figures for everybody, where the association has switched it on. Only whole
 * quarters and years may be asked for: between two freely chosen days one resident could be picked out.
 */
export function reportPages({ db, clock, associations, locales }: ReportPages): Hono {
  const app = new Hono()
  const kept = new Map<string, { readonly at: number; readonly report: Promise<Report> }>()
  const published = (context: Context): LoadedProfile | null => {
    const loaded = associations.get(context.req.param('association') ?? '')
    return loaded?.profile.reporting_public?.page === true ? loaded : null
  }

  function reportFor(loaded: LoadedProfile, name: PeriodName): Promise<Report> {
    const now = clock.now()
    const period = namedPeriod(name, now)
    const key = `${loaded.profile.id} ${name}`
    const before = kept.get(key)
    if (before && Date.parse(now) - before.at < KEPT_MS) return before.report
    const report = countReport(db, loaded, period, now)
    kept.set(key, { at: Date.parse(now), report })
    report.catch(() => kept.delete(key))
    return report
  }

  app.get('/:association/performance.css', context => {
    const loaded = published(context)
    if (!loaded) return context.notFound()
    context.header('Cache-Control', 'public, max-age=300')
    context.header('Content-Type', 'text/css; charset=utf-8')
    return context.body(`:root{--primary:${coloursOf(loaded).primary}}\n${css}`)
  })

  app.get('/:association/performance', headers, async context => {
    const loaded = published(context)
    if (!loaded) return context.notFound()
    const { profile } = loaded
    const languages = languageChoices(locales.languages('report'), profile.nation.value)
    const language = languageOf(
      context,
      languages.map(({ code }) => code),
      loaded,
    )
    const look = lookOf(context)
    const asked = context.req.query('period')
    const name = PERIOD_NAMES.find(one => one === asked) ?? 'this_quarter'
    context.header('Cache-Control', 'no-cache')
    context.header('Vary', 'Accept-Language, Cookie')
    return context.html(
      reportHtml({
        association: { id: profile.id, name: profile.name },
        report: await reportFor(loaded, name),
        name,
        languages,
        words: createWords<typeof english>(language, locales.words('report', language)),
        look,
        looks: looksHtml({ door: { association: profile }, words: wordsOf(locales, language), look }, name),
      }),
    )
  })
  return app
}

/** The size and colours of this page, as on the pages of the contact door. */
function looksHtml(place: Place & Pick<View, 'words'>, period: PeriodName) {
  const { t } = place.words
  return html`<nav aria-label="${t('look.title')}"><ul>${otherLooks(place.look).map(
    ({ key, look }) =>
      html`<li><a href="${hrefOf(place, 'performance', { look, more: { period } })}">${t(key)}</a></li>`,
  )}</ul>${remembering(place, { path: 'performance' })}</nav>`
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
})

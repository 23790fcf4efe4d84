import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type english from '../../../../locales/en/report.json'
import { createWords } from '../../../../shared/client/words.ts'
import { namedPeriod, PERIOD_NAMES, type PeriodName } from '../../../../shared/domain/report/period.ts'
import type { Report } from '../../../../shared/domain/report/report.ts'
import type { LoadedProfile } from '../../../profiles.ts'
import { countReport } from '../../api/report.ts'
import { hrefOf } from '../address.ts'
import { page } from '../frame.ts'
import { type Viewing, viewOf } from '../view.ts'
import { reportHtml } from './html.ts'

/** So long are figures shown again as they are: however many look, they are counted once. */
const KEPT_MS = 5 * 60_000
const PATH = 'performance'

const css = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')

/**
 * `/<association>/performance`: the figures for everybody, where the association has switched it on. Only whole
 * quarters and years may be asked for: between two freely chosen days one resident could be picked out.
 */
export function reportPages(viewing: Viewing): Hono {
  const { db, clock, associations } = viewing.acting
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

  app.get(`/:association/${PATH}.css`, context => {
    if (!published(context)) return context.notFound()
    context.header('Cache-Control', 'public, max-age=300')
    context.header('Content-Type', 'text/css; charset=utf-8')
    return context.body(css)
  })

  app.get(`/:association/${PATH}`, headers, async context => {
    const loaded = published(context)
    if (!loaded) return context.notFound()
    const asked = context.req.query('period')
    const name = PERIOD_NAMES.find(one => one === asked) ?? 'this_quarter'
    const view = await viewOf(viewing, context, loaded)
    const { language } = view.words
    const words = createWords<typeof english>(language, viewing.locales.words('report', language))
    context.header('Cache-Control', 'private, no-cache')
    context.header('Vary', 'Accept-Language, Cookie')
    return context.html(
      page(view, {
        title: words.t('title'),
        path: PATH,
        more: { period: name },
        styles: `/${loaded.profile.id}/${PATH}.css`,
        main: reportHtml({
          report: await reportFor(loaded, name),
          name,
          words,
          linkTo: period => hrefOf(view, PATH, { more: { period } }),
        }),
      }),
    )
  })
  return app
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
})

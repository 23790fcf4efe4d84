import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type english from '../../../../locales/en/report.json'
import { createWords } from '../../../../shared/client/words.ts'
import { namedPeriod, PERIOD_NAMES, type PeriodName } from '../../../../shared/domain/report/period.ts'
import type { Report } from '../../../../shared/domain/report/report.ts'
import type { LoadedProfile } from '../../../profiles.ts'
import { countReport } from '../../count-report.ts'
import type { DoorServices } from '../../door.ts'
import { type AssociationEnv, association } from '../../middleware/association.ts'
import { forFiveMinutes, revalidatePrivately } from '../../middleware/caching.ts'
import { hrefOf } from '../address.ts'
import { page } from '../frame.ts'
import { type PageEnv, withView } from '../view.ts'
import { reportHtml } from './html.ts'

/** Figures are counted at most once in this time, however many people read them. */
const RECOUNT_AFTER_MS = 5 * 60_000
const PATH = 'performance'

const css = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')

/**
 * Serves `/<association>/performance`: the figures for everybody, if the association has switched them on. Only whole
 * quarters and years are offered, because freely chosen days could single out one resident.
 */
export function reportPages({ services }: { readonly services: DoorServices }): Hono<PageEnv> {
  const { actionContext, locales } = services
  const { db, clock, associations } = actionContext
  const app = new Hono<PageEnv>()
  const counted = new Map<string, { readonly atMs: number; readonly report: Promise<Report> }>()

  app.use(`/:association/${PATH}.css`, association(associations), ifPublished)
  app.get(`/:association/${PATH}.css`, forFiveMinutes, context =>
    context.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )

  app.use(`/:association/${PATH}`, headers, association(associations), ifPublished)
  app.get(`/:association/${PATH}`, revalidatePrivately, withView(services), async context => {
    const loaded = context.get('loaded')
    const view = context.get('view')
    const requested = context.req.query('period')
    const name = PERIOD_NAMES.find(one => one === requested) ?? 'this_quarter'
    const { language } = view.words
    const words = createWords<typeof english>(language, locales.words('report', language))
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

  function reportFor(loaded: LoadedProfile, name: PeriodName): Promise<Report> {
    const now = clock.now()
    const key = `${loaded.profile.id} ${name}`
    const before = counted.get(key)
    if (before && Date.parse(now) - before.atMs < RECOUNT_AFTER_MS) return before.report
    const report = countReport({ db, loaded, period: namedPeriod(name, now), now })
    counted.set(key, { atMs: Date.parse(now), report })
    report.catch(() => counted.delete(key))
    return report
  }
}

const ifPublished = createMiddleware<AssociationEnv>(async (context, next) =>
  context.get('loaded').profile.reporting_public?.page === true ? next() : context.notFound(),
)

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

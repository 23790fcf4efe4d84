import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { date } from '../../../shared/domain/profile/pieces.ts'
import { lastDay, type Period, periodOf } from '../../../shared/domain/report/period.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../storage/schema.ts'
import { countReport } from '../count-report.ts'
import { refuse } from '../errors.ts'
import { type AdviserEnv, type SignIn, signedInAdviser } from '../middleware/signed-in-adviser.ts'
import { csvOf } from './report-csv.ts'

export type ReportApi = SignIn & { readonly db: Database; readonly clock: Clock }

/** Ten years. The limit bounds the work of one request. */
const MAX_PERIOD_DAYS = 3660
const DAY_MS = 86_400_000

/**
 * Serves the figures of the adviser's own association from one London date up to, but not including, another:
 * `GET /report?from=2026-11-01&to=2026-12-01` is November. `/report.csv` has the same figures for a spreadsheet.
 */
export function reportApi({ db, clock, ...signIn }: ReportApi): Hono {
  const app = new Hono()
  const signedIn = signedInAdviser(signIn)

  async function answer(
    context: Context<AdviserEnv>,
    respond: (report: Report) => Response,
  ): Promise<Response> {
    const period = readPeriod(context.req.query('from'), context.req.query('to'))
    if (typeof period === 'string') return refuse(context, { name: 'malformed', field: period })
    return respond(await countReport({ db, loaded: context.get('loaded'), period, now: clock.now() }))
  }

  app.get('/report', signedIn, context => answer(context, report => context.json<Report>(report)))
  app.get('/report.csv', signedIn, context =>
    answer(context, report => {
      const { association, period } = report
      const name = `${association}-${period.from}-${lastDay(period)}.csv`
      context.header('Content-Type', 'text/csv; charset=utf-8')
      context.header('Content-Disposition', `attachment; filename="${name}"`)
      return context.body(csvOf(report))
    }),
  )
  return app
}

/** Reads the period, or returns the name of the wrong bound. */
function readPeriod(from: string | undefined, to: string | undefined): Period | 'from' | 'to' {
  if (!v.is(date, from)) return 'from'
  if (!v.is(date, to) || to <= from) return 'to'
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS
  return days > MAX_PERIOD_DAYS ? 'to' : periodOf(from, to)
}

import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Instant } from '../../../shared/domain/instant.ts'
import { date } from '../../../shared/domain/profile/pieces.ts'
import { lastDay, type Period, periodOf } from '../../../shared/domain/report/period.ts'
import { type Report, reportOf } from '../../../shared/domain/report/report.ts'
import type { Auth } from '../../access/auth.ts'
import type { Clock } from '../../clock.ts'
import type { LoadedProfile } from '../../profiles.ts'
import { factsOfPeriod } from '../../storage/report.ts'
import type { Database } from '../../storage/schema.ts'
import { refuse } from '../errors.ts'
import { csvOf } from './report-csv.ts'

export type ReportApi = {
  readonly auth: Auth
  readonly db: Database
  readonly clock: Clock
  readonly associations: ReadonlyMap<string, LoadedProfile>
}

/** Ten years: a bound, so that one request can not ask for all of time. */
const LONGEST_DAYS = 3660

/**
 * The figures of the adviser's own association from one London date up to, and not with, another:
 * `GET /report?from=2026-11-01&to=2026-12-01` is November. `/report.csv` is the same for a spreadsheet.
 */
export function reportApi({ auth, db, clock, associations }: ReportApi): Hono {
  const app = new Hono()
  const answer = async (context: Context, respond: (report: Report) => Response): Promise<Response> => {
    context.header('Cache-Control', 'no-store')
    const adviser = await auth.adviser(context.req.header('cookie') ?? '')
    const loaded = adviser && associations.get(adviser.association)
    if (!loaded) return refuse(context, { name: 'sign_in_needed' })
    const asked = askedPeriod(context.req.query('from'), context.req.query('to'))
    if (typeof asked === 'string') return refuse(context, { name: 'malformed', field: asked })
    return respond(await countReport(db, loaded, asked, clock.now()))
  }
  app.get('/report', context => answer(context, report => context.json<Report>(report)))
  app.get('/report.csv', context =>
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

/** Counted anew from the log, as it stands now. */
export async function countReport(
  db: Database,
  { profile }: LoadedProfile,
  period: Period,
  now: Instant,
): Promise<Report> {
  return reportOf(profile, period, await factsOfPeriod(db, profile.id, period), now)
}

/** The period, or the name of what is wrong with it. */
function askedPeriod(from: string | undefined, to: string | undefined): Period | 'from' | 'to' {
  if (!v.is(date, from)) return 'from'
  if (!v.is(date, to) || to <= from) return 'to'
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days > LONGEST_DAYS ? 'to' : periodOf(from, to)
}

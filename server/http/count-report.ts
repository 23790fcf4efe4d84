import type { Instant } from '../../shared/domain/instant.ts'
import type { Period } from '../../shared/domain/report/period.ts'
import { type Report, reportOf } from '../../shared/domain/report/report.ts'
import type { LoadedProfile } from '../profiles.ts'
import { loadFacts } from '../storage/report.ts'
import type { Database } from '../storage/schema.ts'

type ReportRequest = {
  readonly db: Database
  readonly loaded: LoadedProfile
  readonly period: Period
  readonly now: Instant
}

/** Counts an association's figures from the log as it is now. For the staff page and the public page. */
export async function countReport({ db, loaded: { profile }, period, now }: ReportRequest): Promise<Report> {
  return reportOf(profile, period, await loadFacts(db, profile.id, period), now)
}

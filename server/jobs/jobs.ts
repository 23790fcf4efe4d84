import type { EventBody } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { ActionContext, Committed } from '../actions/act.ts'
import type { Commits } from '../actions/commits.ts'
import type { Log } from '../log.ts'
import { type Allowance, createDeliveryJob } from '../outbox/deliver.ts'
import { type EmailServices, emailCourier } from '../outbox/email-courier.ts'
import { type TranslationServices, translationCourier } from '../outbox/translation-courier.ts'
import type { Presence } from '../sockets/presence.ts'
import { askForLanguages } from './ask-for-languages.ts'
import { eraseExpired } from './erase.ts'
import { offerFallbacks } from './fallback-offer.ts'
import { moveForBankHolidays } from './recalculate.ts'
import { releaseFromRemovedAdvisers } from './release.ts'
import { repeatJob } from './repeat.ts'
import { askIfStillThere } from './still-there.ts'
import { announceDueTargets } from './watch-targets.ts'

export type JobContext = ActionContext &
  EmailServices &
  TranslationServices &
  Pick<Presence, 'isSomeoneAvailable' | 'lastSign'> & { readonly allowance: Allowance; readonly log: Log }

export type Job = {
  readonly name: string
  /** The job runs at the start and then at least this often; sooner if `run` returns less or an event wakes it. */
  readonly everyMs: number
  /** Events that may leave something to do. They wake the job at once. */
  readonly wakeOn?: readonly EventBody['type'][]
  /** Limits the conversations that wake the job. */
  readonly wakeIf?: (state: Conversation) => boolean
  /** Returns the milliseconds until the next run. Null: after `everyMs`. */
  readonly run: (context: JobContext) => Promise<number | null>
}

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Every timed job. All that a job has still to do is in the database, so it survives a restart and any process finds it. */
export const JOBS: readonly Job[] = [
  { name: 'due targets', everyMs: 5 * SECOND_MS, wakeOn: ['target_set'], run: announceDueTargets },
  { name: 'emails', everyMs: 5 * SECOND_MS, wakeOn: ['email_wanted'], run: createDeliveryJob(emailCourier) },
  {
    name: 'translations',
    everyMs: 5 * SECOND_MS,
    wakeOn: [
      'message',
      'translation_allowed',
      'translation_wanted',
      'language_chosen',
      'fields_changed',
      'converted',
      'complaint_escalated',
    ],
    wakeIf: ({ translation }) => translation === true,
    run: createDeliveryJob(translationCourier),
  },
  { name: 'translator languages', everyMs: HOUR_MS, run: askForLanguages },
  { name: 'fallback offers', everyMs: 15 * SECOND_MS, run: offerFallbacks },
  { name: 'inactivity', everyMs: MINUTE_MS, run: askIfStillThere },
  { name: 'removed advisers', everyMs: MINUTE_MS, run: releaseFromRemovedAdvisers },
  // Profiles and bank holidays are read at the start, so one run is enough. Later runs retry one that failed.
  { name: 'bank holidays', everyMs: HOUR_MS, run: moveForBankHolidays },
  { name: 'retention', everyMs: HOUR_MS, run: eraseExpired },
]

/** Runs the jobs until `stop` is called. */
export function startJobs(
  context: JobContext,
  commits: Pick<Commits, 'subscribe'>,
  jobs: readonly Job[] = JOBS,
): { stop(): Promise<void> } {
  const repeated = jobs.map(job => ({
    job,
    ...repeatJob(job.name, job.everyMs, () => job.run(context), context.log),
  }))
  commits.subscribe(committed => {
    for (const { job, runSoon } of repeated) if (isWokenBy(job, committed)) runSoon()
  })
  return {
    stop: async () => {
      await Promise.all(repeated.map(({ stop }) => stop()))
    },
  }
}

const isWokenBy = ({ wakeOn = [], wakeIf }: Job, { state, events }: Committed): boolean =>
  events.some(({ type }) => wakeOn.includes(type)) && (wakeIf?.(state) ?? true)

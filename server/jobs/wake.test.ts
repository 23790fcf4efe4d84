import { expect, test, vi } from 'vitest'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { eventExamples } from '../../shared/protocol/examples.ts'
import { createCommits } from '../actions/commits.ts'
import { startConversation } from '../actions/start.ts'
import { createLog } from '../log.ts'
import { createAllowance } from '../outbox/deliver.ts'
import { loadConversation } from '../storage/conversations.ts'
import { association, openActionContext } from '../testing/action-context.ts'
import { makeSqlite } from '../testing/databases.ts'
import { handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { loadLocales } from '../words.ts'
import { JOBS, type JobContext, startJobs } from './jobs.ts'

const EXAMPLES = Object.values(eventExamples)
const NOW = '2026-11-26T10:15:00.000Z'
const NEVER_BY_ITSELF_MS = 60 * 60 * 1000

test('each event that a job names wakes it at once, and no other event does', async () => {
  const clock = handClock(NOW)
  const { db, actionContext, end } = await openActionContext(makeSqlite, clock)
  const answer = await startConversation(actionContext, association('mha'), startBody(), true)
  const state = answer.ok ? await loadConversation(db, answer.started.conversation) : null
  if (!state) throw new Error('not started')
  const context: JobContext = {
    ...actionContext,
    translator: null,
    mailer: null,
    locales: loadLocales('locales'),
    isSomeoneAvailable: () => true,
    lastSign: () => null,
    log: createLog('silent'),
    allowance: createAllowance(clock),
  }
  const runs = new Map<string, number>()
  const expected = new Map(JOBS.map(({ name }) => [name, 1]))
  const counted = JOBS.map(job => ({
    ...job,
    everyMs: NEVER_BY_ITSELF_MS,
    async run(parts: JobContext) {
      await job.run(parts)
      runs.set(job.name, (runs.get(job.name) ?? 0) + 1)
      return null
    },
  }))
  const commits = createCommits()
  const jobs = startJobs(context, commits, counted)
  const allHaveRun = () => vi.waitFor(() => expect(runs).toEqual(expected))
  const commit = (example: (typeof EXAMPLES)[number], of: Conversation) => {
    const event = { ...example, n: of.n, at: NOW } as ConversationEvent
    commits.announce({ state: of, events: [event], row: null })
    for (const { name, wakeOn, wakeIf } of JOBS) {
      const wakes = wakeOn?.includes(example.type) && (!wakeIf || of.translation)
      if (wakes) expected.set(name, (expected.get(name) ?? 0) + 1)
    }
  }

  await allHaveRun()
  for (const example of EXAMPLES) {
    commit(example, { ...state, translation: true })
    await allHaveRun()
  }
  const named = JOBS.flatMap(({ wakeOn = [] }) => wakeOn)
  expect([...expected.values()].reduce((sum, count) => sum + count)).toBe(JOBS.length + named.length)

  // Most conversations are never translated: their messages wake nobody, or it would run before what comes after it.
  commit(eventExamples.message, state)
  commit(eventExamples.target_set, state)
  await allHaveRun()
  await jobs.stop()
  expect(runs).toEqual(expected)
  await end()
})

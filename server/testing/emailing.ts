import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach } from 'vitest'
import type { EnquiryBody } from '../../shared/protocol/commands.ts'
import { type Access, residentAccess } from '../access/access.ts'
import { actForResident } from '../actions/commands.ts'
import { startEnquiry } from '../actions/start.ts'
import { createMailer, type Mailer } from '../email/mailer.ts'
import { createLog } from '../log.ts'
import { createAllowance, createDeliveryJob } from '../outbox/deliver.ts'
import { emailCourier } from '../outbox/email-courier.ts'
import { loadConversation } from '../storage/conversations.ts'
import { loadLocales } from '../words.ts'
import { association, type OpenActionContext, openActionContext } from './action-context.ts'
import type { TestDatabase } from './databases.ts'
import { handClock } from './people.ts'
import { startTestMailServer, type TestMailServer } from './test-mail-server.ts'

export const NOW = '2026-11-26T10:15:00.000Z'
export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
const locales = loadLocales('locales')

export const byEmail = (email: string) => ({
  text: 'The gate',
  name: 'Beryl Pugh',
  reply_by: 'email',
  email,
})

/** Before each test: a fresh database, a mail server on this machine, and a clock that the test moves. */
export function emailingOn(make: () => Promise<TestDatabase>) {
  const clock = handClock(NOW)
  const scene = {} as { on: OpenActionContext; far: TestMailServer; mailer: Mailer }

  beforeEach(async () => {
    clock.set(NOW)
    scene.on = await openActionContext(make, clock)
    scene.far = await startTestMailServer()
    scene.mailer = createMailer(
      {
        server: { host: '127.0.0.1', port: scene.far.port, secure: false, login: null },
        from: { name: '', address: 'contact@doorstep.example' },
      },
      createLog('silent'),
    )
  })
  afterEach(async () => {
    scene.mailer.close()
    await scene.far.close()
    await scene.on.end()
  })

  /** Sends a message that is to be answered by email. */
  async function message(
    email = 'beryl@example.org',
    changes: Partial<EnquiryBody> = {},
    actionContext = scene.on.actionContext,
  ): Promise<Access> {
    const about = { start: randomUUID(), kind: 'message', language: 'en', page: null } as const
    const body: EnquiryBody = { ...about, fields: byEmail(email), ...changes }
    const answer = await startEnquiry(actionContext, association('mha'), body)
    const access = answer.ok ? await residentAccess(scene.on.db, answer.started.token) : null
    if (!access) throw new Error('not started')
    return access
  }
  const state = async ({ conversation }: Access) => {
    const found = await loadConversation(scene.on.db, conversation)
    if (!found) throw new Error('gone')
    return found
  }
  return {
    scene,
    clock,
    message,
    state,
    later: (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString()),
    run: (by: Mailer | null = scene.mailer, most = 100) =>
      createDeliveryJob({ ...emailCourier, perMinute: most })({
        ...scene.on.actionContext,
        locales,
        mailer: by,
        allowance: createAllowance(clock),
      }),
    resultOf: async (access: Access) => (await state(access)).confirmation?.result,
    waiting: () => scene.on.db.selectFrom('outbox').selectAll().where('kind', '=', 'email').execute(),
    ledger: () => scene.on.db.selectFrom('email_ledger').selectAll().execute(),
    resident: (access: Access, wanted: object) =>
      actForResident(scene.on.actionContext, access, { clientId: randomUUID(), ...wanted } as Parameters<
        typeof actForResident
      >[2]),
  }
}

import { randomUUID } from 'node:crypto'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { AdviserCommand, ResidentCommand } from '../../shared/protocol/commands.ts'
import { type Access, residentAccess } from '../access/access.ts'
import { actForAdviser, actForResident } from '../actions/commands.ts'
import { type StartAnswer, startConversation, startEnquiry } from '../actions/start.ts'
import { createAllowance, createDeliveryJob } from '../outbox/deliver.ts'
import { translationCourier } from '../outbox/translation-courier.ts'
import { loadConversation } from '../storage/conversations.ts'
import { createTranslator, type Translator } from '../translation/translator.ts'
import { association, openActionContext } from './action-context.ts'
import type { TestDatabase } from './databases.ts'
import { handClock, SIAN } from './people.ts'
import { startBody } from './test-server.ts'
import { startTestTranslator } from './test-translator.ts'

export type Translating = Awaited<ReturnType<typeof translatingOn>>
type Without<C> = C extends { clientId: string } ? Omit<C, 'clientId'> : never

/** A resident who writes Polish, an adviser, and a machine between them, on a real and fresh database. It begins with a
 * chat. After `form` the functions act on that enquiry. */
export async function translatingOn(make: () => Promise<TestDatabase>) {
  const clock = handClock('2026-11-26T10:15:00.000Z')
  const on = await openActionContext(make, clock)
  const far = await startTestTranslator()
  const translator = createTranslator({ url: far.url, key: null })
  const opened = async (answer: StartAnswer): Promise<Access> => {
    const found = answer.ok ? await residentAccess(on.db, answer.started.token) : null
    if (!found) throw new Error('not started')
    return found
  }
  let access = await opened(
    await startConversation(on.actionContext, association('mha'), startBody({ language: 'pl' }), true),
  )

  const resident = (wanted: Without<ResidentCommand>, actionContext = on.actionContext) =>
    actForResident(actionContext, access, { clientId: randomUUID(), ...wanted } as ResidentCommand)
  const adviser = (wanted: object) => {
    const { conversation } = access
    return actForAdviser(on.actionContext, SIAN, {
      clientId: randomUUID(),
      conversation,
      ...wanted,
    } as AdviserCommand)
  }
  return {
    clock,
    on,
    far,
    translator,
    resident,
    adviser,
    async form(fields: Readonly<Record<string, string>>, language = 'pl', actionContext = on.actionContext) {
      const kind = fields.place ? ('appointment' as const) : ('message' as const)
      const body = { start: randomUUID(), kind, language, page: null, fields }
      access = await opened(await startEnquiry(actionContext, association('mha'), body))
    },
    say: (text: string) => resident({ type: 'say', text, language: 'pl' }),
    async reply(text: string, language = 'en') {
      await adviser({ type: 'take' })
      return adviser({ type: 'reply', text, language, promise: null })
    },
    run: (by: Translator | null = translator, most = 100) =>
      createDeliveryJob({ ...translationCourier, perMinute: most })({
        ...on.actionContext,
        translator: by,
        allowance: createAllowance(clock),
      }),
    async state(): Promise<Conversation> {
      const found = await loadConversation(on.db, access.conversation)
      if (!found) throw new Error('gone')
      return found
    },
    waiting: () => on.db.selectFrom('outbox').selectAll().where('kind', '=', 'translation').execute(),
    async end() {
      await far.close()
      await on.end()
    },
  }
}

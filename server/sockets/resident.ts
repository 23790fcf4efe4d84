import { redactForResident } from '../../shared/domain/conversation/redact-for-resident.ts'
import { residentCommand, residentPresence, residentResume } from '../../shared/protocol/commands.ts'
import { RATES } from '../../shared/protocol/limits.ts'
import { type Access, residentAccess } from '../access/access.ts'
import { createLimiter } from '../access/limiter.ts'
import type { ActionContext } from '../actions/act.ts'
import { actForResident } from '../actions/commands.ts'
import { checked } from '../checked.ts'
import type { Log } from '../log.ts'
import { eventsAfter, findConversation } from '../storage/conversations.ts'
import { type Announcer, conversationRoom } from './announcer.ts'
import { answering, refuseHandshake } from './answering.ts'
import type { Lines } from './io.ts'
import type { Presence } from './presence.ts'

export type ResidentLines = {
  readonly actionContext: ActionContext
  readonly lines: Lines
  readonly announcer: Announcer
  readonly presence: Presence
  /** May a page of this origin speak for this association? */
  readonly siteAllowed: (association: string, origin: string) => boolean
  readonly log: Log
}

/** The residents' side of the live link: a token opens one conversation, and nothing else. */
export function serveResidents({
  actionContext,
  lines,
  announcer,
  presence,
  siteAllowed,
  log,
}: ResidentLines): void {
  const { db, clock } = actionContext
  const perMinute = createLimiter(clock, RATES.commandsPerMinute, 60)
  const resumes = createLimiter(clock, RATES.resumesPerMinute, 60)
  const typing = createLimiter(clock, RATES.typingPerMinute, 60)

  lines.residents.use(async (socket, next) => {
    try {
      const { token } = socket.handshake.auth
      const access = typeof token === 'string' ? await residentAccess(db, token) : null
      if (!access) return refuseHandshake(next, { name: 'not_allowed' })
      const { origin } = socket.handshake.headers
      if (origin !== undefined && !siteAllowed(access.association, origin)) {
        return refuseHandshake(next, { name: 'site_not_allowed' })
      }
      socket.data.access = access
      next()
    } catch (error) {
      log.error(error, 'a resident could not be let in')
      refuseHandshake(next, { name: 'unavailable' })
    }
  })

  lines.residents.on('connection', async socket => {
    const access: Access = socket.data.access
    const { conversation, association } = access
    socket.on('command', (body, answer) =>
      answering(log, answer, async () => {
        const wait = perMinute(conversation)
        if (wait !== null) return { ok: false, refusal: { name: 'too_often', retryAfterSeconds: wait } }
        const command = checked(residentCommand, body)
        return command.ok ? actForResident(actionContext, access, command.value) : command
      }),
    )
    socket.on('resume', (body, answer) =>
      answering(log, answer, async () => {
        const wait = resumes(conversation)
        if (wait !== null) return { ok: false, refusal: { name: 'too_often', retryAfterSeconds: wait } }
        const resume = checked(residentResume, body)
        if (!resume.ok) return resume
        const events = redactForResident(await eventsAfter(db, conversation, resume.value.after))
        const record = await findConversation(db, conversation)
        return { ok: true, now: clock.now(), n: record?.lastN ?? 0, events }
      }),
    )
    socket.on('presence', body => {
      const heard = checked(residentPresence, body)
      if (!heard.ok || typing(conversation) !== null) return
      if (heard.value.typing) presence.residentTyped(conversation)
      const news = { conversation, who: 'resident', typing: heard.value.typing } as const
      lines.staff.to(conversationRoom(conversation)).volatile.emit('presence', news)
    })
    const went = presence.residentCame(conversation)
    socket.on('disconnect', went)
    await socket.join(conversation)
    try {
      socket.emit('queue', { place: await announcer.place(association, conversation) })
    } catch (error) {
      log.error(error, 'a place in the queue could not be told')
    }
  })
}

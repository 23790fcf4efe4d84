import { redactForResident } from '../../shared/domain/conversation/redact-for-resident.ts'
import { residentCommand, residentPresence, residentResume } from '../../shared/protocol/commands.ts'
import { RATES } from '../../shared/protocol/limits.ts'
import { type Access, residentAccess } from '../access/access.ts'
import { createLimiter } from '../access/limiter.ts'
import type { ActionContext } from '../actions/act.ts'
import { actForResident } from '../actions/commands.ts'
import { checkBody } from '../check-body.ts'
import type { Log } from '../log.ts'
import { findConversation, loadEventsAfter } from '../storage/conversations.ts'
import { type Announcer, conversationRoom } from './announcer.ts'
import { answerWith, refuseHandshake } from './answer.ts'
import type { Lines } from './io.ts'
import type { Presence } from './presence.ts'

export type ResidentLines = {
  readonly actionContext: ActionContext
  readonly lines: Lines
  readonly announcer: Announcer
  readonly presence: Presence
  /** True if pages of this origin may carry this association's panel. */
  readonly isSiteAllowed: (association: string, origin: string) => boolean
  readonly log: Log
}

/** Serves the residents' lines. A token opens one conversation and nothing else. */
export function serveResidents({
  actionContext,
  lines,
  announcer,
  presence,
  isSiteAllowed,
  log,
}: ResidentLines): void {
  const { db, clock } = actionContext
  const limitCommands = createLimiter(clock, RATES.commandsPerMinute, 60)
  const limitResumes = createLimiter(clock, RATES.resumesPerMinute, 60)
  const limitTyping = createLimiter(clock, RATES.typingPerMinute, 60)

  lines.residents.use(async (socket, next) => {
    try {
      const { token } = socket.handshake.auth
      const access = typeof token === 'string' ? await residentAccess(db, token) : null
      if (!access) return refuseHandshake(next, { name: 'not_allowed' })
      const { origin } = socket.handshake.headers
      if (origin !== undefined && !isSiteAllowed(access.association, origin)) {
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
      answerWith(log, answer, async () => {
        const waitSeconds = limitCommands(conversation)
        if (waitSeconds !== null) return tooOften(waitSeconds)
        const command = checkBody(residentCommand, body)
        return command.ok ? actForResident(actionContext, access, command.value) : command
      }),
    )
    socket.on('resume', (body, answer) =>
      answerWith(log, answer, async () => {
        const waitSeconds = limitResumes(conversation)
        if (waitSeconds !== null) return tooOften(waitSeconds)
        const resume = checkBody(residentResume, body)
        if (!resume.ok) return resume
        const events = redactForResident(await loadEventsAfter(db, conversation, resume.value.after))
        const record = await findConversation(db, conversation)
        return { ok: true, now: clock.now(), n: record?.lastN ?? 0, events }
      }),
    )
    socket.on('presence', body => {
      const checked = checkBody(residentPresence, body)
      if (!checked.ok || limitTyping(conversation) !== null) return
      const { typing } = checked.value
      if (typing) presence.recordTyping(conversation)
      const news = { conversation, who: 'resident', typing } as const
      lines.staff.to(conversationRoom(conversation)).volatile.emit('presence', news)
    })
    const removeLine = presence.addResidentLine(conversation)
    socket.on('disconnect', removeLine)
    await socket.join(conversation)
    try {
      socket.emit('queue', { place: await announcer.findPlace(association, conversation) })
    } catch (error) {
      log.error(error, 'a place in the queue could not be told')
    }
  })
}

const tooOften = (retryAfterSeconds: number) =>
  ({ ok: false, refusal: { name: 'too_often', retryAfterSeconds } }) as const

import { adviserCommand, staffPresence, staffResume } from '../../shared/protocol/commands.ts'
import { adviserAccess } from '../access/access.ts'
import { type Auth, expiryOf } from '../access/auth.ts'
import type { ActionContext } from '../actions/act.ts'
import { actForAdviser } from '../actions/commands.ts'
import { checkBody } from '../check-body.ts'
import type { Log } from '../log.ts'
import { findConversation, loadEventsAfter } from '../storage/conversations.ts'
import { type Announcer, conversationRoom, sessionRoom, staffRoom } from './announcer.ts'
import { answerWith, refuseHandshake } from './answer.ts'
import type { Lines } from './io.ts'
import type { Presence } from './presence.ts'

/** How often an open line checks that its session has not ended. */
const SESSION_CHECK_EVERY_MS = 60_000

export type StaffLines = {
  readonly actionContext: ActionContext
  readonly lines: Lines
  readonly announcer: Announcer
  readonly presence: Presence
  readonly auth: Auth
  /** The one origin that serves the staff page. */
  readonly origin: string
  readonly log: Log
}

/** Serves the advisers' lines. A signed-in session opens the queue of one association and no other. */
export function serveStaff({
  actionContext,
  lines,
  announcer,
  presence,
  auth,
  origin,
  log,
}: StaffLines): void {
  const { db, clock } = actionContext

  lines.staff.use(async (socket, next) => {
    try {
      // With the cookie alone, any page that an adviser visits could open this line in their name.
      const from = socket.handshake.headers.origin
      if (from !== undefined && from !== origin) return refuseHandshake(next, { name: 'site_not_allowed' })
      const cookie = socket.handshake.headers.cookie ?? ''
      const session = await auth.session(cookie)
      if (!session) return refuseHandshake(next, { name: 'sign_in_needed' })
      socket.data.session = session
      socket.data.cookie = cookie
      next()
    } catch (error) {
      log.error(error, 'an adviser could not be let in')
      refuseHandshake(next, { name: 'unavailable' })
    }
  })

  lines.staff.on('connection', async socket => {
    const { session } = socket.data
    const { adviser } = session
    const { association } = adviser
    const sendQueue = () =>
      announcer.sendQueue(
        association,
        id => !presence.isResidentHere(id),
        news => socket.emit('queue', news),
      )

    // If the adviser is no longer signed in, or works for another association now, the page asks to sign in again.
    const sessionTimer = setInterval(async () => {
      try {
        const current = await auth.session(socket.data.cookie)
        if (current?.adviser.association !== association) socket.disconnect(true)
        else socket.emit('session', expiryOf(current, clock))
      } catch (error) {
        log.error(error, 'a session could not be asked for')
      }
    }, SESSION_CHECK_EVERY_MS)

    socket.on('command', (body, answer) =>
      answerWith(log, answer, async () => {
        const command = checkBody(adviserCommand, body)
        return command.ok ? actForAdviser(actionContext, adviser, command.value) : command
      }),
    )
    socket.on('resume', (body, answer) =>
      answerWith(log, answer, async () => {
        const resume = checkBody(staffResume, body)
        if (!resume.ok) return resume
        if ('queue' in resume.value) {
          await sendQueue()
          return { ok: true, now: clock.now(), n: 0, events: [] }
        }
        const access = await adviserAccess(db, adviser, resume.value.conversation)
        if (!access) return { ok: false, refusal: { name: 'not_found' } }
        // It joins the room before it reads the log, so that an event committed between comes twice rather than never.
        await socket.join(conversationRoom(access.conversation))
        const events = await loadEventsAfter(db, access.conversation, resume.value.after)
        const record = await findConversation(db, access.conversation)
        return { ok: true, now: clock.now(), n: record?.lastN ?? 0, events }
      }),
    )
    const line = presence.addAdviserLine(adviser, socket.id)
    socket.on('presence', async body => {
      const checked = checkBody(staffPresence, body)
      if (!checked.ok) return
      if ('available' in checked.value) return line.setAvailable(checked.value.available)
      const { conversation, typing } = checked.value
      // This line may speak only of a conversation that it was allowed to open.
      if (!socket.rooms.has(conversationRoom(conversation))) return
      const news = { conversation, who: 'adviser', name: adviser.name, typing } as const
      lines.residents.to(conversation).volatile.emit('presence', news)
    })
    socket.on('disconnect', () => {
      clearInterval(sessionTimer)
      line.remove()
    })
    await socket.join([staffRoom(association), sessionRoom(session.id)])
    socket.emit('session', expiryOf(session, clock))
    try {
      await sendQueue()
    } catch (error) {
      log.error(error, 'the queue could not be sent')
    }
  })
}

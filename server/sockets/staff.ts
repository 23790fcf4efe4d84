import { adviserCommand, staffPresence, staffResume } from '../../shared/protocol/commands.ts'
import { adviserAccess } from '../access/access.ts'
import { type Auth, expiryOf } from '../access/auth.ts'
import type { ActionContext } from '../actions/act.ts'
import { actForAdviser } from '../actions/commands.ts'
import { checked } from '../checked.ts'
import type { Log } from '../log.ts'
import { eventsAfter, findConversation } from '../storage/conversations.ts'
import { type Announcer, conversationRoom, sessionRoom, staffRoom } from './announcer.ts'
import { answering, refuseHandshake } from './answering.ts'
import type { Lines } from './io.ts'
import type { Presence } from './presence.ts'

/** A line outlives the page load that made it; so often is it asked whether the session still stands. */
const SESSION_ASKED_EVERY_MS = 60_000

export type StaffLines = {
  readonly actionContext: ActionContext
  readonly lines: Lines
  readonly announcer: Announcer
  readonly presence: Presence
  readonly auth: Auth
  /** The one origin that the staff page is served from. */
  readonly origin: string
  readonly log: Log
}

/** The advisers' side of the live link: a signed-in session opens the queue of one association, and no other. */
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
      // The cookie alone would let any page that an adviser visits open this line in their name.
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
      announcer.tellQueue(
        association,
        id => !presence.residentHere(id),
        news => socket.emit('queue', news),
      )

    /** Still signed in, and for this association? Else the line ends, and the page asks to sign in again. */
    const asking = setInterval(async () => {
      try {
        const still = await auth.session(socket.data.cookie)
        if (still?.adviser.association !== association) socket.disconnect(true)
        else socket.emit('session', expiryOf(still, clock))
      } catch (error) {
        log.error(error, 'a session could not be asked for')
      }
    }, SESSION_ASKED_EVERY_MS)

    socket.on('command', (body, answer) =>
      answering(log, answer, async () => {
        const command = checked(adviserCommand, body)
        return command.ok ? actForAdviser(actionContext, adviser, command.value) : command
      }),
    )
    socket.on('resume', (body, answer) =>
      answering(log, answer, async () => {
        const resume = checked(staffResume, body)
        if (!resume.ok) return resume
        if ('queue' in resume.value) {
          await sendQueue()
          return { ok: true, now: clock.now(), n: 0, events: [] }
        }
        const access = await adviserAccess(db, adviser, resume.value.conversation)
        if (!access) return { ok: false, refusal: { name: 'not_found' } }
        // First the room, then the log: what is committed between comes twice rather than never.
        await socket.join(conversationRoom(access.conversation))
        const events = await eventsAfter(db, access.conversation, resume.value.after)
        const record = await findConversation(db, access.conversation)
        return { ok: true, now: clock.now(), n: record?.lastN ?? 0, events }
      }),
    )
    const line = presence.adviserCame(adviser, socket.id)
    socket.on('presence', async body => {
      const heard = checked(staffPresence, body)
      if (!heard.ok) return
      if ('available' in heard.value) return line.setAvailable(heard.value.available)
      const { conversation, typing } = heard.value
      // Only a conversation that this line has opened, and so was allowed to.
      if (!socket.rooms.has(conversationRoom(conversation))) return
      const news = { conversation, who: 'adviser', name: adviser.name, typing } as const
      lines.residents.to(conversation).volatile.emit('presence', news)
    })
    socket.on('disconnect', () => {
      clearInterval(asking)
      line.went()
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

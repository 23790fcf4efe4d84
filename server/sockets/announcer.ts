import { redactForResident } from '../../shared/domain/conversation/redact-for-resident.ts'
import { waitingChats } from '../../shared/domain/queue/queue.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'
import type { QueueNews } from '../../shared/protocol/wire.ts'
import type { Committed } from '../actions/act.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { queueRows } from '../storage/projections.ts'
import type { Database } from '../storage/schema.ts'
import type { Lines } from './io.ts'

export const staffRoom = (association: string) => `association:${association}`
export const sessionRoom = (session: string) => `session:${session}`
export const conversationRoom = (conversation: string) => `conversation:${conversation}`

export type Announcer = {
  announce(committed: Committed): void
  /** Tells one line the whole queue with its version, and again what was announced while the rows were read. */
  tellQueue(
    association: string,
    away: (conversation: string) => boolean,
    tell: (news: QueueNews) => void,
  ): Promise<void>
  /** A resident came or has gone: told to those who have the conversation open, and never stored. */
  residentIs(conversation: string, here: boolean): void
  /** A session's end was put off: told in every tab that it has open. */
  sessionEnds(session: string, end: SessionEnd): void
  /** The place among those who wait for a chat: 1 is next. Null for all others. */
  place(association: string, conversation: string): Promise<number | null>
}

type Parts = { readonly db: Database; readonly clock: Clock; readonly lines: Lines; readonly log: Log }

/** Tells everybody who watches what has been committed. Nothing is announced that is not on the disk. */
export function createAnnouncer({ db, clock, lines: { residents, staff }, log }: Parts): Announcer {
  const versions = new Map<string, number>()
  const versionOf = (association: string) => versions.get(association) ?? 0
  /** The snapshots under way, with what has been announced since they began: their rows may lack it. */
  const underWay = new Set<{ readonly association: string; readonly meanwhile: QueueNews[] }>()

  async function tellPlaces(association: string): Promise<void> {
    for (const [index, conversation] of waitingChats(await queueRows(db, association)).entries()) {
      residents.to(conversation).emit('queue', { place: index + 1 })
    }
  }

  return {
    announce({ state, events, row }) {
      const news = { conversation: state.id, events }
      residents.to(state.id).emit('events', { conversation: state.id, events: redactForResident(events) })
      staff.to(conversationRoom(state.id)).emit('events', news)
      const version = versionOf(state.association) + 1
      versions.set(state.association, version)
      const change = { type: 'change', version, conversation: state.id, n: state.n, row } as const
      staff.to(staffRoom(state.association)).emit('queue', change)
      for (const snapshot of underWay) {
        if (snapshot.association === state.association) snapshot.meanwhile.push(change)
      }
      if (state.kind !== 'chat' || state.phase !== 'waiting')
        residents.to(state.id).emit('queue', { place: null })
      if (events.some(({ type }) => MOVES_THE_QUEUE.has(type))) {
        tellPlaces(state.association).catch(error =>
          log.error(error, 'places in the queue could not be told'),
        )
      }
    },
    async tellQueue(association, away, tell) {
      const snapshot = { association, meanwhile: [] }
      const version = versionOf(association)
      underWay.add(snapshot)
      try {
        const rows = await queueRows(db, association)
        const gone = rows.map(row => row.conversation).filter(away)
        tell({ type: 'snapshot', version, now: clock.now(), rows, away: gone })
        snapshot.meanwhile.forEach(tell)
      } finally {
        underWay.delete(snapshot)
      }
    },
    residentIs(conversation, here) {
      staff.to(conversationRoom(conversation)).emit('presence', { conversation, who: 'resident', here })
    },
    sessionEnds(session, end) {
      staff.to(sessionRoom(session)).emit('session', end)
    },
    async place(association, conversation) {
      const index = waitingChats(await queueRows(db, association)).indexOf(conversation)
      return index < 0 ? null : index + 1
    },
  }
}

const MOVES_THE_QUEUE: ReadonlySet<string> = new Set([
  'asked',
  'taken',
  'put_back',
  'converted',
  'complaint_escalated',
  'closed',
])

import { redactForResident } from '../../shared/domain/conversation/redact-for-resident.ts'
import { waitingChats } from '../../shared/domain/queue/queue.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'
import type { QueueNews } from '../../shared/protocol/wire.ts'
import type { Committed } from '../actions/act.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { loadQueueRows } from '../storage/projections.ts'
import type { Database } from '../storage/schema.ts'
import type { Lines } from './io.ts'

export const staffRoom = (association: string) => `association:${association}`
export const sessionRoom = (session: string) => `session:${session}`
export const conversationRoom = (conversation: string) => `conversation:${conversation}`

export type Announcer = {
  /** Sends a commit's events to everybody who has the conversation open, and its row to the association's queue. */
  announce(committed: Committed): void
  /** Sends the whole queue with its version to one line, then again all changes announced while the rows were read. */
  sendQueue(
    association: string,
    isAway: (conversation: string) => boolean,
    send: (news: QueueNews) => void,
  ): Promise<void>
  /** Tells advisers who have the conversation open that its resident came or went. This is never stored. */
  announceResident(conversation: string, isHere: boolean): void
  /** Tells every tab of a session that its end has moved. */
  announceSessionEnd(session: string, end: SessionEnd): void
  /** Finds a conversation's place among the waiting chats: 1 is next. Null: it does not wait. */
  findPlace(association: string, conversation: string): Promise<number | null>
}

type Parts = { readonly db: Database; readonly clock: Clock; readonly lines: Lines; readonly log: Log }

/** Creates the announcer, which sends commits to the lines that watch. It announces nothing that is not on the disk. */
export function createAnnouncer({ db, clock, lines: { residents, staff }, log }: Parts): Announcer {
  const versions = new Map<string, number>()
  const versionOf = (association: string) => versions.get(association) ?? 0
  /** Snapshots in progress, with the changes announced since they began: their rows may not have these changes. */
  const snapshots = new Set<{ readonly association: string; readonly changes: QueueNews[] }>()

  async function announcePlaces(association: string): Promise<void> {
    for (const [index, conversation] of waitingChats(await loadQueueRows(db, association)).entries()) {
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
      for (const snapshot of snapshots) {
        if (snapshot.association === state.association) snapshot.changes.push(change)
      }
      if (state.kind !== 'chat' || state.phase !== 'waiting')
        residents.to(state.id).emit('queue', { place: null })
      if (events.some(({ type }) => MOVES_THE_QUEUE.has(type))) {
        announcePlaces(state.association).catch(error =>
          log.error(error, 'places in the queue could not be told'),
        )
      }
    },
    async sendQueue(association, isAway, send) {
      const snapshot = { association, changes: [] }
      const version = versionOf(association)
      snapshots.add(snapshot)
      try {
        const rows = await loadQueueRows(db, association)
        const away = rows.map(row => row.conversation).filter(isAway)
        send({ type: 'snapshot', version, now: clock.now(), rows, away })
        snapshot.changes.forEach(send)
      } finally {
        snapshots.delete(snapshot)
      }
    },
    announceResident(conversation, here) {
      staff.to(conversationRoom(conversation)).emit('presence', { conversation, who: 'resident', here })
    },
    announceSessionEnd(session, end) {
      staff.to(sessionRoom(session)).emit('session', end)
    },
    async findPlace(association, conversation) {
      const index = waitingChats(await loadQueueRows(db, association)).indexOf(conversation)
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

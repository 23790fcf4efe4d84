import type { Instant } from '../../shared/domain/instant.ts'
import type { QueueNews } from '../../shared/protocol/wire.ts'
import type { Committed } from '../actions/act.ts'
import type { Log } from '../log.ts'
import { queueRows, waitingConversations } from '../storage/projections.ts'
import type { Database } from '../storage/schema.ts'
import type { Lines } from './io.ts'

export const staffRoom = (association: string) => `association:${association}`
export const conversationRoom = (conversation: string) => `conversation:${conversation}`

export type Announcer = {
  announce(committed: Committed): void
  /** The whole queue with its version: changes from then on are numbered after it. */
  snapshot(association: string, now: Instant, away: (conversation: string) => boolean): Promise<QueueNews>
  /** A resident came or has gone: told to those who have the conversation open, and never stored. */
  residentIs(conversation: string, here: boolean): void
  /** The place among those waiting, or null. */
  place(association: string, conversation: string): Promise<number | null>
}

/** Tells everybody who watches what has been committed. Nothing is announced that is not on the disk. */
export function createAnnouncer(db: Database, { residents, staff }: Lines, log: Log): Announcer {
  const versions = new Map<string, number>()
  const versionOf = (association: string) => versions.get(association) ?? 0

  async function tellPlaces(association: string): Promise<void> {
    const waiting = await waitingConversations(db, association)
    for (const [index, conversation] of waiting.entries()) {
      residents.to(conversation).emit('queue', { place: index + 1 })
    }
  }

  return {
    announce({ state, events, row }) {
      const news = { conversation: state.id, events }
      residents.to(state.id).emit('events', news)
      staff.to(conversationRoom(state.id)).emit('events', news)
      const version = versionOf(state.association) + 1
      versions.set(state.association, version)
      const change = { type: 'change', version, conversation: state.id, n: state.n, row } as const
      staff.to(staffRoom(state.association)).emit('queue', change)
      if (state.phase !== 'waiting') residents.to(state.id).emit('queue', { place: null })
      if (events.some(({ type }) => MOVES_THE_QUEUE.has(type))) {
        tellPlaces(state.association).catch(error =>
          log.error(error, 'places in the queue could not be told'),
        )
      }
    },
    async snapshot(association, now, away) {
      const version = versionOf(association)
      const rows = await queueRows(db, association)
      const gone = rows.map(row => row.conversation).filter(away)
      return { type: 'snapshot', version, now, rows, away: gone }
    },
    residentIs(conversation, here) {
      staff.to(conversationRoom(conversation)).emit('presence', { conversation, who: 'resident', here })
    },
    async place(association, conversation) {
      const index = (await waitingConversations(db, association)).indexOf(conversation)
      return index < 0 ? null : index + 1
    },
  }
}

const MOVES_THE_QUEUE: ReadonlySet<string> = new Set(['asked', 'taken', 'put_back', 'closed'])

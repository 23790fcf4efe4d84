import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Chat } from './chat.ts'
import type { Chats } from './chats.ts'
import type { Queue } from './queue.ts'
import type { SessionExpiry } from './session-expiry.ts'
import type { StaffLine } from './staff-line.ts'

type Stop = () => void

type LineListeners = {
  readonly line: StaffLine
  readonly queue: Queue
  readonly chats: Chats
  readonly sessionExpiry: SessionExpiry
}

/** Passes what the server sends to the parts of the desk. Returns the functions that stop it. */
export function listenToLine({ line, queue, chats, sessionExpiry }: LineListeners): readonly Stop[] {
  return [
    line.on('queue', queue.receive),
    line.on('events', chats.receive),
    line.on('session', sessionExpiry.update),
    line.on('presence', presence => {
      if ('here' in presence) queue.setResidentPresence(presence.conversation, presence.here)
      chats.receivePresence(presence)
    }),
  ]
}

type WatchedSignals = {
  readonly line: StaffLine
  readonly up: ReadonlySignal<boolean>
  readonly openId: ReadonlySignal<string | null>
  readonly open: ReadonlySignal<Chat | null>
  readonly visible: ReadonlySignal<boolean>
  readonly chats: Chats
  readonly requestSnapshot: () => Promise<unknown>
  readonly onSessionEnd: () => void
}

/** Reacts to the line coming up, to the end of the session, and to the conversation that is open. Returns the functions
 * that stop it. */
export function watchSignals(watched: WatchedSignals): readonly Stop[] {
  const { line, up, openId, open, visible, chats, requestSnapshot, onSessionEnd } = watched
  return [
    effect(() => {
      if (up.value) untracked(chats.lineUp)
      const state = line.state.value
      if (typeof state === 'object' && state.refused.name === 'sign_in_needed') onSessionEnd()
    }),
    effect(() => {
      // The server reports a resident's presence only for followed conversations, so a newly opened one needs a snapshot.
      if (openId.value !== null && up.peek()) requestSnapshot().catch(() => {})
    }),
    effect(() => {
      if (open.value?.conversation.value && visible.value) open.value.markSeen()
    }),
  ]
}

import { readFileSync } from 'node:fs'
import { signal } from '@preact/signals'
import { expect, vi } from 'vitest'
import { createLine } from '../../shared/client/line.ts'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import { createWords } from '../../shared/client/words.ts'
import type { Me, SessionEnd, SetUp } from '../../shared/protocol/http.ts'
import type { ServerToStaff, StaffToServer } from '../../shared/protocol/wire.ts'
import type { Chat } from '../models/chat.ts'
import { createDesk, type Desk } from '../models/desk.ts'
import type { StaffKey } from '../models/language.ts'
import { createRoute } from '../models/route.ts'
import { NOW, startTestServer, type TestServer } from './server.ts'

export const OWEN = { id: 'owen', name: 'Owen Price' }
const SIAN = { id: 'sian', name: 'Siân Morgan' }
const COLLEAGUES = [
  { ...SIAN, languages: ['cy', 'en'] },
  { ...OWEN, languages: ['en'] },
]
export const ME: Me = {
  adviser: { ...SIAN, email: 'sian@mha.example', languages: ['cy', 'en'] },
  association: {
    id: 'mha',
    name: 'Monmouthshire Housing Association',
    shortName: 'MHA',
    nation: 'wales',
    primary: '#6b1f5c',
    accent: '#6b1f5c',
  },
  now: NOW,
  ends: '2026-11-23T22:15:00.000Z',
}
const text = createWords<never, StaffKey>('en', JSON.parse(readFileSync('locales/en/staff.json', 'utf8')))

/** Siân's browser tab, connected to a test server. */
export type Tab = {
  readonly server: TestServer
  /** The browser's storage, which outlasts a reload. */
  readonly stored: Map<string, string>
  /** Everything that was announced to screen readers. */
  readonly announcements: string[]
  /** The tunes that were played. The adviser has agreed to sound before the page opens. */
  readonly tunes: string[]
  /** While true, the list of colleagues cannot be fetched. */
  colleaguesFail: boolean
  /** While true, the adviser's languages cannot be stored. */
  languagesFail: boolean
  /** The set-up of the association. Null: no answer. */
  setUp: SetUp | null
  /** The server's answer to the question when the session ends. */
  sessionEnd: SessionEnd
  /** The server's answer to an extension of the session. Null: no answer. */
  extendedEnd: SessionEnd | null
  /** The number of times the page learned that the session has ended. */
  sessionEndCount: number
  /** Opens the staff page. A second call is the same tab after a reload. */
  openDesk(at?: string): Promise<Desk>
  close(): Promise<void>
}

export async function openTab(): Promise<Tab> {
  const server = await startTestServer(SIAN)
  const desks: Desk[] = []
  const consent = JSON.stringify({ asked: true, sound: true, notices: false })
  const stored = new Map<string, string>([[`${SIAN.id}:alerts`, consent]])
  const tab: Tab = {
    server,
    stored,
    announcements: [],
    tunes: [],
    colleaguesFail: false,
    languagesFail: false,
    setUp: null,
    sessionEnd: ME,
    extendedEnd: ME,
    sessionEndCount: 0,
    async openDesk(at = '/staff/') {
      const storage = () => new SiteStorage(stored)
      const desk = createDesk({
        me: { ...ME, ...tab.sessionEnd },
        line: createLine<StaffToServer, ServerToStaff>({
          url: server.url,
          namespace: '/staff',
          timeoutMs: 500,
        }),
        text: () => text,
        route: createRoute(addressBar(at)),
        tabStore: createStorage(storage),
        deviceStore: createStorage(storage),
        onStorage: () => () => {},
        visible: signal(true),
        locks: null,
        sound: {
          ready: signal(true),
          unlock: async () => {},
          play: tune => tab.tunes.push(tune),
          close() {},
        },
        notifications: { allowed: () => false, ask: async () => false, show() {} },
        async fetchColleagues() {
          if (tab.colleaguesFail) throw new Error('No answer.')
          return { advisers: COLLEAGUES }
        },
        fetchSetUp: async () => answerOf(tab.setUp),
        fetchSessionEnd: async () => tab.sessionEnd,
        extendSession: async () => answerOf(tab.extendedEnd),
        saveLanguages: async languages => answerOf(tab.languagesFail ? null : languages),
        announce: words => tab.announcements.push(words),
        onSessionEnd: () => {
          tab.sessionEndCount += 1
        },
      })
      desks.push(desk)
      await until(() => expect(desk.queue.rows.value).not.toBeNull())
      return desk
    },
    async close() {
      for (const desk of desks) desk.close()
      await server.close()
    },
  }
  return tab
}

function answerOf<T>(answer: T | null): T {
  if (answer === null) throw new Error('No answer.')
  return answer
}

/** Waits until a check passes, for 8 seconds at most. */
export const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 })
/** The chat that is open. */
export const openChat = (desk: Desk) => desk.open.value as Chat

/** Opens a conversation and takes it. */
export async function take(desk: Desk, id: string): Promise<Chat> {
  desk.route.go({ page: 'chat', id })
  await until(() => expect(openChat(desk).conversation.value?.id).toBe(id))
  expect(await openChat(desk).actions.run({ type: 'take' })).toBe(true)
  await until(() => expect(openChat(desk).held.value).toBe(true))
  return openChat(desk)
}

/** Writes a reply and sends it. */
export function write(chat: Chat, words: string): void {
  chat.draft.value = words
  expect(chat.send('en')).toBe(true)
}

/** The messages of advisers in a conversation, as the server has them. */
export const listReplies = (server: TestServer, id: string) =>
  server
    .state(id)
    ?.messages.filter(({ by }) => by.role === 'adviser')
    .map(message => message.text)

function addressBar(address: string) {
  const location = { pathname: '', search: '' }
  const show = (_data: unknown, _unused: string, next: string) => {
    const { pathname, search } = new URL(next, 'https://doorstep.example')
    Object.assign(location, { pathname, search })
  }
  show(null, '', address)
  return {
    location,
    history: { pushState: show, replaceState: show },
    addEventListener() {},
    removeEventListener() {},
  }
}

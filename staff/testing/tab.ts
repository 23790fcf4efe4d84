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

/** Siân's browser tab before a test server. */
export type Tab = {
  readonly server: TestServer
  /** What the browser keeps through a reload. */
  readonly kept: Map<string, string>
  /** What a screen reader was told. */
  readonly said: string[]
  /** What has sounded; sound was agreed to before the page was opened. */
  readonly rung: string[]
  /** The list of colleagues cannot be had while true. */
  colleaguesFail: boolean
  /** The adviser's languages cannot be stored while true. */
  languagesFail: boolean
  /** How the association is set up; null: no answer. */
  setUp: SetUp | null
  /** What the server answers of the session's end, and to whoever asks for longer; null: no answer. */
  end: SessionEnd
  longer: SessionEnd | null
  /** How often the page heard that the session has ended. */
  ended: number
  /** Opens the staff page: a second time is the same tab after a reload. */
  sitDown(at?: string): Promise<Desk>
  close(): Promise<void>
}

export async function openTab(): Promise<Tab> {
  const server = await startTestServer(SIAN)
  const desks: Desk[] = []
  const agreed = JSON.stringify({ asked: true, sound: true, notices: false })
  const kept = new Map<string, string>([[`${SIAN.id}:alerts`, agreed]])
  const tab: Tab = {
    server,
    kept,
    said: [],
    rung: [],
    colleaguesFail: false,
    languagesFail: false,
    setUp: null,
    end: ME,
    longer: ME,
    ended: 0,
    async sitDown(at = '/staff/') {
      const storage = () => new SiteStorage(kept)
      const desk = createDesk({
        me: { ...ME, ...tab.end },
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
        sound: { ready: signal(true), unlock: async () => {}, play: tune => tab.rung.push(tune), close() {} },
        notices: { allowed: () => false, ask: async () => false, show() {} },
        async colleagues() {
          if (tab.colleaguesFail) throw new Error('No answer.')
          return { advisers: COLLEAGUES }
        },
        setUp: async () => answered(tab.setUp),
        sessionEnd: async () => tab.end,
        prolong: async () => answered(tab.longer),
        putLanguages: async languages => answered(tab.languagesFail ? null : languages),
        announce: words => tab.said.push(words),
        onSessionEnd: () => {
          tab.ended += 1
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

function answered<T>(answer: T | null): T {
  if (answer === null) throw new Error('No answer.')
  return answer
}

export const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 })
export const opened = (desk: Desk) => desk.open.value as Chat

export async function take(desk: Desk, id: string): Promise<Chat> {
  desk.route.go({ page: 'chat', id })
  await until(() => expect(opened(desk).conversation.value?.id).toBe(id))
  expect(await opened(desk).actions.run({ type: 'take' })).toBe(true)
  await until(() => expect(opened(desk).held.value).toBe(true))
  return opened(desk)
}

export function write(chat: Chat, words: string): void {
  chat.draft.value = words
  expect(chat.send('en')).toBe(true)
}

/** What advisers have said in a conversation, as the server has it. */
export const heard = (server: TestServer, id: string) =>
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

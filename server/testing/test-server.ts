import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import type { StartBody } from '../../shared/protocol/commands.ts'
import type { SessionEnd, Started } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type {
  Presence,
  QueueNews,
  ResidentToServer,
  ServerToResident,
  ServerToStaff,
  StaffToServer,
} from '../../shared/protocol/wire.ts'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { type LoadedProfile, loadProfiles } from '../profiles.ts'
import type { DatabaseSettings } from '../storage/database.ts'
import { freePort } from './free-port.ts'

/** The origin of the test's websites, which the demonstration's assumptions allow. */
export const SITE = 'http://localhost:3001'
/** The sender of the test's emails. */
const MAIL_FROM = 'contact@doorstep.example'
export const PASSWORD = 'a-long-enough-password'

export type TestServer = {
  readonly url: string
  readonly app: App
  close(): Promise<void>
}

type Where = {
  readonly data?: string
  readonly port?: number
  readonly database?: DatabaseSettings
  /** The URL of the translation server. */
  readonly translator?: string
  /** The URL of the mail server. */
  readonly mail?: string
  /** Values that an association has entered beyond its policy: a notice, a closure. */
  readonly entered?: (profile: Profile) => Partial<Profile>
}

/** Starts a whole server on a real port. Without a folder it gets a temporary one, which `close` removes. */
export async function startTestServer(startAt: string, where: Where = {}): Promise<TestServer> {
  const folder = where.data ?? mkdtempSync(join(tmpdir(), 'doorstep-test-'))
  const port = where.port ?? (await freePort())
  const config = readConfig({
    PORT: String(port),
    DOORSTEP_DATA: folder,
    DOORSTEP_NOW: startAt,
    DOORSTEP_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'silent',
    TRANSLATE_URL: where.translator,
    SMTP_URL: where.mail,
    MAIL_FROM: where.mail && MAIL_FROM,
  })
  const { profiles } = loadProfiles({
    folder: 'associations',
    bankHolidaysFile: 'associations/bank-holidays.json',
    now: startAt,
    assumptions: { file: 'demo/assumptions.yaml', fill: { demo_port: '3001' } },
  })
  const app = await createApp(
    { ...config, database: where.database ?? config.database },
    { associations: entered(profiles, where.entered), log: createLog('silent') },
  )
  for (const [name, association] of [
    ['sian', 'mha'],
    ['dafydd', 'mha'],
    ['isla', 'angus'],
  ] as const) {
    const email = `${name}@${association}.example`
    await app.auth.putAdviser({
      association,
      name: NAMES[name],
      email,
      password: PASSWORD,
      languages: ['en', 'cy'],
    })
  }
  await app.listen()
  return {
    url: config.url,
    app,
    async close() {
      await app.close()
      if (!where.data) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const entered = (profiles: ReadonlyMap<string, LoadedProfile>, change: Where['entered']) =>
  new Map(
    [...profiles].map(([id, loaded]) => [
      id,
      { ...loaded, profile: { ...loaded.profile, ...change?.(loaded.profile) } },
    ]),
  )

const NAMES = { sian: 'Siân Morgan', dafydd: 'Dafydd Rees', isla: 'Isla Geddes' }

export const startBody = (changes: Partial<StartBody> = {}): StartBody => ({
  start: randomUUID(),
  kind: 'chat',
  language: 'en',
  name: 'Beryl Pugh',
  subject: null,
  page: null,
  ...changes,
})

export function postStart(
  server: Pick<TestServer, 'url'>,
  association: string,
  body: unknown,
  origin = SITE,
): Promise<Response> {
  return fetch(`${server.url}/api/${association}/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  })
}

export async function startChat(
  server: Pick<TestServer, 'url'>,
  association = 'mha',
  changes: Partial<StartBody> = {},
): Promise<Started> {
  const response = await postStart(server, association, startBody(changes))
  if (!response.ok) throw new Error(`start was refused: ${await response.text()}`)
  return (await response.json()) as Started
}

export type ResidentLine = Socket<ServerToResident, ResidentToServer>
export type StaffLine = Socket<ServerToStaff, StaffToServer>

/** Opens a resident's line. `heard` gathers the events that arrive live, in order. */
export function residentLine(server: Pick<TestServer, 'url'>, token: string, origin: string = SITE) {
  const socket: ResidentLine = io(`${server.url}/resident`, {
    auth: { token },
    transports: ['websocket'],
    extraHeaders: { origin },
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  })
  const heard: ConversationEvent[] = []
  const places: (number | null)[] = []
  const presences: Presence[] = []
  socket.on('events', news => heard.push(...news.events))
  socket.on('queue', ({ place }) => places.push(place))
  socket.on('presence', presence => presences.push(presence))
  return { socket, heard, places, presences }
}

export async function signIn(
  server: Pick<TestServer, 'url'>,
  email: string,
  password = PASSWORD,
): Promise<Response> {
  return fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email, password }),
  })
}

export async function cookieOf(server: Pick<TestServer, 'url'>, email: string): Promise<string> {
  const response = await signIn(server, email)
  if (!response.ok) throw new Error(`sign-in was refused: ${response.status}`)
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

export function staffLine(server: Pick<TestServer, 'url'>, cookie: string, origin = server.url) {
  const socket: StaffLine = io(`${server.url}/staff`, {
    transports: ['websocket'],
    extraHeaders: { cookie, origin },
    forceNew: true,
  })
  const queue: QueueNews[] = []
  const heard: ConversationEvent[] = []
  const presences: Presence[] = []
  const ends: SessionEnd[] = []
  socket.on('session', end => ends.push(end))
  socket.on('queue', news => queue.push(news))
  socket.on('events', news => heard.push(...news.events))
  socket.on('presence', presence => presences.push(presence))
  return { socket, queue, heard, presences, ends }
}

/** Waits until a line is up (null) or is refused. */
export function comesUp(line: ResidentLine | StaffLine): Promise<Refusal | null> {
  // Only the events that both lines share: their own differ.
  const socket: Socket = line
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(null))
    socket.once('connect_error', error => {
      const data = 'data' in error ? (error.data as { refusal?: Refusal } | undefined) : undefined
      if (data?.refusal) resolve(data.refusal)
      else reject(error)
    })
  })
}

import { render } from '@testing-library/preact'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { expect, onTestFinished, vi } from 'vitest'
import { createStorage } from '../shared/client/storage.ts'
import { SiteStorage } from '../shared/client/testing.ts'
import { fieldsOf } from '../shared/domain/enquiry/fields.ts'
import { sampleProfile } from '../shared/domain/profile/sample.ts'
import type { EnquiryBody, StartBody } from '../shared/protocol/commands.ts'
import type { Door, OfferedKind, WordPart } from '../shared/protocol/http.ts'
import type { Refusal } from '../shared/protocol/refusals.ts'
import { openDoor } from './models/door.ts'
import { createPanel, type PanelModel } from './models/panel.ts'
import { createStore, type Store } from './models/store.ts'
import { createParts } from './panel-parts.ts'
import { doorOf, readWords } from './testing.ts'
import { ID, NOW, TestServer } from './testing-server.ts'
import { PanelView } from './views/panel.tsx'

type PageLanguage = 'en' | 'cy'

/** For tests only: the panel as a resident sees it, over a server in memory. */
export type OpenPanel = {
  readonly panel: PanelModel
  readonly server: TestServer
  readonly http: Http
  readonly store: Store
  readonly user: UserEvent
  /** Resolves once these words have been announced to screen readers. */
  readonly hears: (words: string) => Promise<void>
  /** Returns how often the panel was hidden. */
  readonly hidden: () => number
}

type Http = {
  /** While true, no request is answered. */
  down: boolean
  /** The refusal of every request that starts a conversation, or null. */
  refusal: Refusal | null
  /** The bodies of the requests that start a conversation, in order. */
  readonly sent: (StartBody | EnquiryBody)[]
}

type PanelSetup = {
  /** Changes to the sample door, which is open. */
  readonly door?: Partial<Door>
  readonly language?: PageLanguage
  /** Runs before the panel opens. A chat is then under way, or an enquiry of the kind `sent`. */
  readonly before?: (server: TestServer) => void
  readonly sent?: OfferedKind['kind']
  /** Whether this device's storage is blocked. */
  readonly blocked?: boolean
  readonly show?: string
}

/** An offered kind with the sample profile's fields. */
export const kindOf = (kind: OfferedKind['kind'], some: Partial<OfferedKind> = {}): OfferedKind => ({
  kind,
  fields: fieldsOf(sampleProfile(), kind, []),
  promises: {},
  ...some,
})

/** Renders and shows the panel. Everything closes when the test finishes. */
export async function openPanel(options: PanelSetup = {}): Promise<OpenPanel> {
  const { door = {}, language = 'en', before, sent, blocked = false, show } = options
  const server = new TestServer()
  await server.listen()
  const origin = `http://127.0.0.1:${server.port}`
  const http: Http = { down: false, refusal: null, sent: [] }
  const fetch = fetchFrom(server, http, door)
  const area = blocked ? null : new SiteStorage()
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  before?.(server)
  const sentBefore = { conversation: ID, token: 'secret', kind: sent ?? 'message', reference: 'K7M4QX' }
  if (before)
    store.change(
      sent ? { contacts: [sentBefore] } : { conversation: ID, token: 'secret', name: 'Beryl Pugh' },
    )

  const said: string[] = []
  const open = await openDoor({ origin, association: 'mha', fetch }, language)
  const parts = createParts(open, () => {})
  const panel = createPanel({
    door: open,
    store,
    origin,
    association: 'mha',
    fetch,
    page: 'https://mha.example/',
    announce: text => said.push(text),
    focused: () => Boolean(document.activeElement?.closest('.panel')),
    session: createStorage(() => new SiteStorage()),
    parts,
  })
  onTestFinished(async () => {
    panel.chat.value?.model.close()
    panel.sent.open.value?.model.close()
    panel.door.close()
    await server.cut()
  })
  let hidden = 0
  const hide = () => {
    hidden += 1
    panel.hide()
  }
  render(<PanelView panel={panel} parts={parts} hide={hide} />)
  panel.show(show)
  return {
    panel,
    server,
    http,
    store,
    user: userEvent.setup(),
    hears: waitForWords(said),
    hidden: () => hidden,
  }
}

const waitForWords = (said: readonly string[]) => (words: string) =>
  vi.waitFor(() => expect(said.join('\n')).toContain(words), { timeout: 8000 })

function fetchFrom(server: TestServer, http: Http, door: Partial<Door>): typeof window.fetch {
  return (async (input: RequestInfo | URL, init?: RequestInit) => {
    if (http.down) throw new TypeError('Failed to fetch')
    const { pathname, searchParams } = new URL(String(input))
    const language = searchParams.get('lang') === 'cy' ? 'cy' : 'en'
    if (pathname.endsWith('/door'))
      return Response.json(doorOf({ language, words: readWords(language), ...door }))
    if (pathname.endsWith('/words'))
      return Response.json({ language, words: readWords(language, searchParams.get('part') as WordPart) })
    const body = JSON.parse(String(init?.body)) as StartBody | EnquiryBody
    http.sent.push(body)
    if (http.refusal) return Response.json({ refusal: http.refusal }, { status: 409 })
    const fields = 'fields' in body ? body.fields : {}
    const name = 'name' in body ? body.name : (fields.name ?? null)
    server.start({ kind: body.kind, language: body.language, name, fields })
    return Response.json(
      { conversation: ID, token: 'secret', now: NOW, events: server.events },
      { status: 201 },
    )
  }) as typeof window.fetch
}

import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import { createLine } from '../shared/client/line.ts'
import { createLiveRegion } from '../shared/client/live-region.ts'
import { createStorage } from '../shared/client/storage.ts'
import type { AdviserLanguages } from '../shared/protocol/commands.ts'
import type { Colleagues, SessionEnd, SetUp } from '../shared/protocol/http.ts'
import type { ServerToStaff, StaffToServer } from '../shared/protocol/wire.ts'
import { browserNotices, fitToKeyboard, pageVisible, paint, setIcon } from './browser.ts'
import { createDesk, type Desk } from './models/desk.ts'
import { createLanguage, type Language } from './models/language.ts'
import { createLastHere } from './models/last-here.ts'
import { createRoute, pathOf } from './models/route.ts'
import { createSession, type Session } from './models/session.ts'
import { createSound } from './models/sound.ts'

/** The staff page: its words, who is signed in, and while somebody is, their desk. */
export type StaffPage = {
  readonly language: Language
  readonly session: Session
  readonly desk: ReadonlySignal<Desk | null>
  /** Says something to a screen reader. */
  readonly announce: (words: string, language?: string) => void
  /** Into the page before anything is announced. */
  readonly liveRegion: HTMLElement
  start(): Promise<void>
}

/** The one place where the models meet the browser. */
export function createStaffPage(window: Window & typeof globalThis): StaffPage {
  const { document, navigator } = window
  const fetchHere = (path: string, init?: RequestInit) => window.fetch(path, init)
  const deviceStore = createStorage(() => window.localStorage)
  const tabStore = createStorage(() => window.sessionStorage)
  const language = createLanguage({ fetch: fetchHere, store: deviceStore, preferred: navigator.languages })
  const lastHere = createLastHere(tabStore)
  const session = createSession({ fetch: fetchHere, lastHere })
  const region = createLiveRegion()
  const visible = pageVisible(document)
  /** Each sentence says which language it is in: it stays in the region when the page's language is changed. */
  const announce = (words: string, inLanguage = language.text.peek()?.language) =>
    region.announce(words, inLanguage)

  let current: Desk | null = null
  const desk = computed(() => {
    const state = session.state.value
    return untracked(() => {
      current?.close()
      current = state.at === 'in' ? open(state.me) : null
      return current
    })
  })

  const askStaff = async <T>(what: string, init?: RequestInit): Promise<T> => {
    const answer = await fetchHere(`/api/staff/${what}`, init)
    if (answer.status === 401) session.ended()
    if (!answer.ok) throw new Error(`${what}: answered ${answer.status}`)
    return (await answer.json()) as T
  }

  const open = (me: Desk['me']): Desk => {
    const before = lastHere.adviser()
    // What was open belongs to whoever sat here before.
    if (before !== null && before !== me.adviser.id)
      window.history.replaceState(null, '', pathOf({ page: 'queue' }))
    return createDesk({
      me,
      line: createLine<StaffToServer, ServerToStaff>({ namespace: '/staff', withCredentials: true }),
      // A desk is only shown once there are words.
      text: () => language.text.value as NonNullable<typeof language.text.value>,
      route: createRoute(window),
      tabStore,
      deviceStore,
      onStorage(changed) {
        window.addEventListener('storage', changed)
        return () => window.removeEventListener('storage', changed)
      },
      visible,
      locks: navigator.locks ?? null,
      sound: createSound(() => new window.AudioContext()),
      notices: browserNotices(window),
      colleagues: () => askStaff<Colleagues>('advisers'),
      setUp: () => askStaff<SetUp>('set-up'),
      sessionEnd: () => askStaff<SessionEnd>('session', { signal: AbortSignal.timeout(PATIENCE) }),
      prolong: () =>
        askStaff<SessionEnd>('session', { method: 'POST', signal: AbortSignal.timeout(PATIENCE) }),
      putLanguages: async wanted => {
        const { languages } = await askStaff<AdviserLanguages>('languages', {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ languages: wanted }),
        })
        return languages
      },
      announce,
      onSessionEnd: session.ended,
    })
  }

  for (const press of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(press, () => desk.peek()?.alerts.pressed(), { passive: true })
  }
  fitToKeyboard(window)

  effect(() => {
    const text = language.text.value
    if (!text) return
    document.documentElement.lang = text.language
    document.documentElement.dir = text.dir
  })
  effect(() => {
    const here = desk.value
    if (here)
      lastHere.stays(here.me.adviser.id, { now: here.clock.now(), ends: here.sessionExpiry.ends.value })
  })
  effect(() => paint(document.documentElement, desk.value?.me.association.primary ?? null))
  effect(() => setIcon(document, desk.value?.wanting.value ?? 0, desk.value?.me.association.primary ?? null))

  return {
    language,
    session,
    desk,
    announce,
    liveRegion: region.element,
    async start() {
      await language.start()
      await session.check()
    },
  }
}

/** Milliseconds after which a line that swallows everything counts as down. */
const PATIENCE = 10_000

import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import { createLine } from '../shared/client/line.ts'
import { createLiveRegion } from '../shared/client/live-region.ts'
import { createStorage } from '../shared/client/storage.ts'
import type { AdviserLanguages } from '../shared/protocol/commands.ts'
import type { Colleagues, SessionEnd, SetUp } from '../shared/protocol/http.ts'
import type { ServerToStaff, StaffToServer } from '../shared/protocol/wire.ts'
import {
  applyBrandColours,
  browserNotifications,
  createPageVisibility,
  fitToKeyboard,
  setIcon,
} from './browser.ts'
import { createDesk, type Desk } from './models/desk.ts'
import { createLanguage, type Language } from './models/language.ts'
import { createLastAdviser } from './models/last-adviser.ts'
import { createRoute, pathOf } from './models/route.ts'
import { createSession, type Session } from './models/session.ts'
import { createSound } from './models/sound.ts'

/** The staff page: its words, its session and, while an adviser is signed in, their desk. */
export type StaffPage = {
  readonly language: Language
  readonly session: Session
  readonly desk: ReadonlySignal<Desk | null>
  /** Announces a sentence to screen readers. */
  readonly announce: (words: string, language?: string) => void
  /** Must be in the document before anything is announced. */
  readonly liveRegion: HTMLElement
  start(): Promise<void>
}

/** Joins the models to the browser. No other place does. */
export function createStaffPage(window: Window & typeof globalThis): StaffPage {
  const { document, navigator } = window
  const fetchHere = (path: string, init?: RequestInit) => window.fetch(path, init)
  const deviceStore = createStorage(() => window.localStorage)
  const tabStore = createStorage(() => window.sessionStorage)
  const language = createLanguage({ fetch: fetchHere, store: deviceStore, preferred: navigator.languages })
  const lastAdviser = createLastAdviser(tabStore)
  const session = createSession({ fetch: fetchHere, lastAdviser })
  const region = createLiveRegion()
  const visible = createPageVisibility(document)
  /** Marks each sentence with its language, since it stays in the region when the page's language changes. */
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

  const askStaff = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const answer = await fetchHere(`/api/staff/${path}`, init)
    if (answer.status === 401) session.ended()
    if (!answer.ok) throw new Error(`${path}: answered ${answer.status}`)
    return (await answer.json()) as T
  }

  const open = (me: Desk['me']): Desk => {
    const previous = lastAdviser.adviser()
    // The conversation in the address belongs to the previous adviser, so a different one starts at the queue.
    if (previous !== null && previous !== me.adviser.id)
      window.history.replaceState(null, '', pathOf({ page: 'queue' }))
    return createDesk({
      me,
      line: createLine<StaffToServer, ServerToStaff>({ namespace: '/staff', withCredentials: true }),
      // A desk is shown only once the words have arrived.
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
      notifications: browserNotifications(window),
      fetchColleagues: () => askStaff<Colleagues>('advisers'),
      fetchSetUp: () => askStaff<SetUp>('set-up'),
      fetchSessionEnd: () =>
        askStaff<SessionEnd>('session', { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }),
      extendSession: () =>
        askStaff<SessionEnd>('session', { method: 'POST', signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }),
      saveLanguages: async chosen => {
        const { languages } = await askStaff<AdviserLanguages>('languages', {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ languages: chosen }),
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
    const current = desk.value
    if (!current) return
    const { me, clock, sessionExpiry } = current
    lastAdviser.remember(me.adviser.id, { now: clock.now(), ends: sessionExpiry.ends.value })
  })
  effect(() => applyBrandColours(document.documentElement, desk.value?.me.association.primary ?? null))
  effect(() =>
    setIcon(document, desk.value?.attentionCount.value ?? 0, desk.value?.me.association.primary ?? null),
  )

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

/** After this a request without an answer counts as failed. */
const REQUEST_TIMEOUT_MS = 10_000

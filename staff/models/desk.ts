import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { type Clock, createClock } from '../../shared/client/clock.ts'
import type { Line } from '../../shared/client/line.ts'
import { type TextStorage, within } from '../../shared/client/storage.ts'
import { uuid } from '../../shared/client/uuid.ts'
import type { AdviserCommand, StaffResume } from '../../shared/protocol/commands.ts'
import type { Colleagues, Me, SessionEnd, SetUp } from '../../shared/protocol/http.ts'
import type { Ack, Resumed, ServerToStaff, StaffToServer } from '../../shared/protocol/wire.ts'
import { watchAlarms } from './alarms.ts'
import { type Alerts, createAlerts, type Notices } from './alerts.ts'
import { type Availability, createAvailability } from './availability.ts'
import { type Chat, createChat } from './chat.ts'
import { type Chats, createChats } from './chats.ts'
import { type ColleagueList, createColleagues } from './colleagues.ts'
import { createDeskNews, wordsOfNotice } from './desk-news.ts'
import { type Filter, filterOf, type Looking, queryOf } from './filter.ts'
import type { StaffText } from './language.ts'
import { createMyLanguages, type MyLanguages } from './my-languages.ts'
import { createOneTab, type Locks } from './one-tab.ts'
import { createQueue, type Queue } from './queue.ts'
import type { Route } from './route.ts'
import { sayEnding } from './say.ts'
import { createSessionExpiry, type SessionExpiry } from './session-expiry.ts'
import { createSetUp, type SetUpModel } from './set-up.ts'
import type { Sound } from './sound.ts'

export type StaffLine = Line<StaffToServer, ServerToStaff>

/** Everything that a signed-in adviser works with. It lives from sign-in to sign-out. */
export type Desk = {
  readonly me: Me
  readonly clock: Clock
  readonly line: StaffLine
  readonly queue: Queue
  readonly chats: Chats
  readonly alerts: Alerts
  readonly available: Availability['available']
  readonly enterSends: Signal<boolean>
  readonly route: Route
  /** Which rows of the queue are shown; kept in the address. */
  readonly filter: ReadonlySignal<Filter>
  setFilter(change: Partial<Filter>): void
  /** Which languages I answer in. */
  readonly languages: MyLanguages
  /** Who the filter is for. */
  readonly looking: ReadonlySignal<Looking>
  /** To whom a conversation can be passed on. */
  readonly colleagues: ColleagueList
  readonly setUp: SetUpModel
  /** How long I stay signed in. */
  readonly sessionExpiry: SessionExpiry
  /** The conversation that is open, or null. */
  readonly open: ReadonlySignal<Chat | null>
  /** How many things want the adviser: chats that wait, and chats of theirs with unread messages. */
  readonly wanting: ReadonlySignal<number>
  /** Forgets what was written and what was open here: signing out on a shared computer. */
  forget(): void
  close(): void
}

export type DeskOptions = {
  readonly me: Me
  readonly line: StaffLine
  readonly text: () => StaffText
  readonly route: Route
  /** `sessionStorage`: drafts and replies on their way belong to this tab. */
  readonly tabStore: TextStorage
  /** `localStorage`: choices belong to this device. */
  readonly deviceStore: TextStorage
  readonly onStorage: (changed: () => void) => () => void
  readonly visible: ReadonlySignal<boolean>
  readonly locks: Locks
  readonly sound: Sound
  readonly notices: Notices
  readonly colleagues: () => Promise<Colleagues>
  readonly setUp: () => Promise<SetUp>
  /** When the session ends; puts it off by its whole span. Both reject when nobody answers. */
  readonly sessionEnd: () => Promise<SessionEnd>
  readonly prolong: () => Promise<SessionEnd>
  /** Keeps the adviser's languages; answers them as they are kept. Rejects when it could not. */
  readonly putLanguages: (languages: readonly string[]) => Promise<readonly string[]>
  readonly announce: (words: string, language?: string) => void
  /** The server no longer knows this session. */
  readonly onSessionEnd: () => void
}

/** Joins the parts of the desk. Each part takes what it needs as arguments; only here do they meet. */
export function createDesk(options: DeskOptions): Desk {
  const { me, line, text, route, visible, announce, onSessionEnd } = options
  const id = me.adviser.id
  const store = within(options.tabStore, id)
  const deviceStore = within(options.deviceStore, id)
  const clock = createClock(me.now)
  const up = computed(() => line.state.value === 'up')

  const { command, resume } = askOver(line, onSessionEnd)

  const queue = createQueue({ me: id, askSnapshot: () => resume({ queue: true }), setNow: clock.set })
  const openId = computed(() => (route.place.value.page === 'chat' ? route.place.value.id : null))
  const { available, ...availability } = createAvailability({
    store: deviceStore,
    up,
    tell: presence => line.tell('presence', presence),
    onStorage: options.onStorage,
  })

  const alerts = createAlerts({
    store: deviceStore,
    sound: options.sound,
    notices: options.notices,
    available,
    tab: able => createOneTab({ locks: options.locks, name: id, able, visible }),
    word: told => wordsOfNotice(told, text()),
    open: conversation => route.go({ page: 'chat', id: conversation }),
  })

  const inSight = (chat: Chat) => chat.id === openId.peek() && visible.peek()
  const news = createDeskNews({ text, announce, alerts, inSight })

  const sessionExpiry = createSessionExpiry({
    first: me,
    clock,
    visible,
    ask: options.sessionEnd,
    prolong: options.prolong,
    onNearer: () => void alerts.tell([{ kind: 'session', conversation: null, row: null }]),
    onSay: (ends, left) => announce(sayEnding(ends, left, clock.now(), text())),
  })

  const chats = createChats({
    mine: computed(() => queue.mine.value.map(row => row.conversation)),
    open: openId,
    store,
    make: conversation =>
      createChat({
        id: conversation,
        me: id,
        store,
        ask: command,
        resume,
        tell: presence => line.tell('presence', presence),
        isUp: () => up.peek(),
        clientId: uuid,
        ...news,
      }),
  })

  const filter = computed(() => filterOf(route.query.value))
  const languages = createMyLanguages(me.adviser.languages, options.putLanguages)
  const enterSends = signal(deviceStore.get('enter') === null)
  const open = computed(() => chats.all.value.find(chat => chat.id === openId.value) ?? null)
  const stops = [
    line.on('queue', queue.receive),
    line.on('events', chats.receive),
    line.on('session', sessionExpiry.learn),
    line.on('presence', presence => {
      if ('here' in presence) queue.residentIs(presence.conversation, presence.here)
      chats.hear(presence)
    }),
    watchAlarms({
      me: id,
      rows: queue.rows,
      now: clock.now,
      raise: alarms => untracked(() => news.raise(alarms)),
    }),
    effect(() => deviceStore.set('enter', enterSends.value ? null : 'no')),
    effect(() => {
      if (up.value) untracked(chats.lineUp)
      const state = line.state.value
      if (typeof state === 'object' && state.refused.name === 'sign_in_needed') onSessionEnd()
    }),
    effect(() => {
      // Whether its resident is there is told only of conversations that are followed: ask when one is opened.
      if (openId.value !== null && up.peek()) resume({ queue: true }).catch(() => {})
    }),
    effect(() => {
      if (open.value?.conversation.value && visible.value) open.value.see()
    }),
  ]

  return {
    me,
    clock,
    line,
    queue,
    chats,
    alerts,
    available,
    enterSends,
    route,
    filter,
    setFilter: change => route.setQuery(queryOf({ ...filter.peek(), ...change })),
    languages,
    looking: computed(() => ({ id, languages: languages.list.value })),
    colleagues: createColleagues(options.colleagues),
    setUp: createSetUp(options.setUp),
    sessionExpiry,
    open,
    wanting: computed(
      () =>
        queue.waiting.value.filter(({ kind }) => kind === 'chat').length +
        chats.all.value.filter(chat => chat.unread.value > 0).length,
    ),
    forget() {
      chats.close()
      for (const key of store.keys()) store.set(key, null)
      availability.forget()
      route.go({ page: 'queue' })
    },
    close() {
      for (const stop of stops) stop()
      chats.close()
      sessionExpiry.close()
      alerts.close()
      availability.close()
      options.sound.close()
      line.close()
    },
  }
}

/** Every answer passes here: a session that has ended shows itself in any of them. */
function askOver(line: StaffLine, onSessionEnd: () => void) {
  const noteEnd = <Answer extends Ack | Resumed>(answer: Answer): Answer => {
    if (!answer.ok && answer.refusal.name === 'sign_in_needed') onSessionEnd()
    return answer
  }
  return {
    command: async (asked: AdviserCommand) => noteEnd(await line.ask('command', asked)),
    resume: async (asked: StaffResume) => noteEnd(await line.ask('resume', asked)),
  }
}

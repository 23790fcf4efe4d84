import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { type Clock, createClock } from '../../shared/client/clock.ts'
import { type TextStorage, within } from '../../shared/client/storage.ts'
import { uuid } from '../../shared/client/uuid.ts'
import type { Colleagues, Me, SessionEnd, SetUp } from '../../shared/protocol/http.ts'
import { watchAlarms } from './alarms.ts'
import { type Alerts, type BrowserNotifications, createAlerts } from './alerts.ts'
import { type Availability, createAvailability } from './availability.ts'
import { type Chat, createChat } from './chat.ts'
import { type Chats, createChats } from './chats.ts'
import { type ColleagueList, createColleagues } from './colleagues.ts'
import { listenToLine, watchSignals } from './desk-listeners.ts'
import { createDeskNews, describeAlert } from './desk-news.ts'
import { type Filter, filterOf, queryOf, type Viewer } from './filter.ts'
import type { StaffText } from './language.ts'
import { createMyLanguages, type MyLanguages } from './my-languages.ts'
import { createOneTab, type Locks } from './one-tab.ts'
import { createQueue, type Queue } from './queue.ts'
import type { Route } from './route.ts'
import { createSessionExpiry, type SessionExpiry } from './session-expiry.ts'
import { createSetUp, type SetUpModel } from './set-up.ts'
import type { Sound } from './sound.ts'
import { createRequests, type StaffLine } from './staff-line.ts'
import { formatEndingAnnouncement } from './wording.ts'

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
  /** Which rows of the queue are shown. The page's address holds it. */
  readonly filter: ReadonlySignal<Filter>
  setFilter(change: Partial<Filter>): void
  /** The languages that the adviser answers in. */
  readonly languages: MyLanguages
  /** The adviser that the filter is applied for. */
  readonly viewer: ReadonlySignal<Viewer>
  /** The advisers to whom a conversation can be passed on. */
  readonly colleagues: ColleagueList
  readonly setUp: SetUpModel
  /** The end of the adviser's sign-in. */
  readonly sessionExpiry: SessionExpiry
  /** The conversation that is open, or null. */
  readonly open: ReadonlySignal<Chat | null>
  /** The number of conversations that need the adviser: waiting chats, and their own with unread messages. */
  readonly attentionCount: ReadonlySignal<number>
  /** Erases drafts and open forms from this tab. Call it on signing out, since the computer may be shared. */
  forget(): void
  close(): void
}

export type DeskOptions = {
  readonly me: Me
  readonly line: StaffLine
  readonly text: () => StaffText
  readonly route: Route
  /** `sessionStorage`: drafts and unsent replies belong to this tab. */
  readonly tabStore: TextStorage
  /** `localStorage`: choices belong to this device. */
  readonly deviceStore: TextStorage
  readonly onStorage: (changed: () => void) => () => void
  readonly visible: ReadonlySignal<boolean>
  readonly locks: Locks
  readonly sound: Sound
  readonly notifications: BrowserNotifications
  readonly fetchColleagues: () => Promise<Colleagues>
  readonly fetchSetUp: () => Promise<SetUp>
  /** Asks when the session ends. Rejects when no answer comes. */
  readonly fetchSessionEnd: () => Promise<SessionEnd>
  /** Extends the session by its full length. Rejects when no answer comes. */
  readonly extendSession: () => Promise<SessionEnd>
  /** Stores the adviser's languages and returns them as stored. Rejects when that failed. */
  readonly saveLanguages: (languages: readonly string[]) => Promise<readonly string[]>
  readonly announce: (words: string, language?: string) => void
  /** Called when the server no longer knows this session. */
  readonly onSessionEnd: () => void
}

/** Joins the parts of the desk. Each part takes what it needs as arguments; they meet only here. */
export function createDesk(options: DeskOptions): Desk {
  const { me, line, text, route, visible, announce, onSessionEnd } = options
  const id = me.adviser.id
  const store = within(options.tabStore, id)
  const deviceStore = within(options.deviceStore, id)
  const clock = createClock(me.now)
  const up = computed(() => line.state.value === 'up')
  const requests = createRequests(line, onSessionEnd)
  const requestSnapshot = () => requests.resume({ queue: true })

  const queue = createQueue({ me: id, requestSnapshot, setNow: clock.set })
  const openId = computed(() => (route.place.value.page === 'chat' ? route.place.value.id : null))
  const { available, ...availability } = createAvailability({
    store: deviceStore,
    up,
    sendPresence: presence => line.tell('presence', presence),
    onStorage: options.onStorage,
  })
  const alerts = createDeskAlerts(options, deviceStore, available)
  const isInSight = (chat: Chat) => chat.id === openId.peek() && visible.peek()
  const news = createDeskNews({ text, announce, alerts, isInSight })
  const sessionExpiry = createDeskExpiry(options, clock, alerts)
  const chats = createChats({
    mine: computed(() => queue.mine.value.map(row => row.conversation)),
    open: openId,
    store,
    createChat: conversation =>
      createChat({
        id: conversation,
        me: id,
        store,
        ask: requests.command,
        resume: requests.resume,
        sendPresence: presence => line.tell('presence', presence),
        isUp: () => up.peek(),
        clientId: uuid,
        ...news,
      }),
  })

  const filter = computed(() => filterOf(route.query.value))
  const languages = createMyLanguages(me.adviser.languages, options.saveLanguages)
  const enterSends = signal(deviceStore.get('enter') === null)
  const open = computed(() => chats.all.value.find(chat => chat.id === openId.value) ?? null)
  const stops = [
    ...listenToLine({ line, queue, chats, sessionExpiry }),
    watchAlarms({
      me: id,
      rows: queue.rows,
      now: clock.now,
      raise: alarms => untracked(() => news.raise(alarms)),
    }),
    effect(() => deviceStore.set('enter', enterSends.value ? null : 'no')),
    ...watchSignals({ line, up, openId, open, visible, chats, requestSnapshot, onSessionEnd }),
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
    viewer: computed(() => ({ id, languages: languages.list.value })),
    colleagues: createColleagues(options.fetchColleagues),
    setUp: createSetUp(options.fetchSetUp),
    sessionExpiry,
    open,
    attentionCount: computed(() => countWaitingChats(queue) + countUnreadChats(chats)),
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

function createDeskAlerts(
  { me, sound, notifications, locks, visible, text, route }: DeskOptions,
  store: TextStorage,
  available: ReadonlySignal<boolean>,
): Alerts {
  return createAlerts({
    store,
    sound,
    notifications,
    available,
    chooseTab: canRing => createOneTab({ locks, name: me.adviser.id, canRing, visible }),
    describe: alert => describeAlert(alert, text()),
    open: conversation => route.go({ page: 'chat', id: conversation }),
  })
}

function createDeskExpiry(
  { me, visible, fetchSessionEnd, extendSession, announce, text }: DeskOptions,
  clock: Clock,
  alerts: Alerts,
): SessionExpiry {
  return createSessionExpiry({
    first: me,
    clock,
    visible,
    fetchEnd: fetchSessionEnd,
    extend: extendSession,
    onNearer: () => void alerts.send([{ kind: 'session', conversation: null, row: null }]),
    onAnnounce: (ends, secondsLeft) =>
      announce(formatEndingAnnouncement(ends, secondsLeft, clock.now(), text())),
  })
}

const countWaitingChats = ({ waiting }: Queue): number =>
  waiting.value.filter(({ kind }) => kind === 'chat').length

const countUnreadChats = ({ all }: Chats): number => all.value.filter(chat => chat.unread.value > 0).length

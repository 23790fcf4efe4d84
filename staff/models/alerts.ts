import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Alarm } from './alarms.ts'
import type { OneTab } from './one-tab.ts'
import type { Sound, Tune } from './sound.ts'

/** The adviser's consent to sound and notifications. Without it nothing sounds or pops up. */
type AlertConsent = { readonly asked: boolean; readonly sound: boolean; readonly notices: boolean }

/** The browser's notifications. `ask` may be called only in response to a press. */
export type BrowserNotifications = {
  allowed(): boolean
  ask(): Promise<boolean>
  /** `tag`: a later notification with the same tag replaces this one. */
  show(notification: { title: string; body: string; tag: string; onClick: () => void }): void
}

/** An event to alert the adviser to. `row` is null for a message in a chat of theirs and for the end of their session. */
export type Alert =
  | { readonly kind: Alarm['kind']; readonly conversation: string; readonly row: QueueRow }
  | { readonly kind: 'message'; readonly conversation: string; readonly row: null }
  | { readonly kind: 'session'; readonly conversation: null; readonly row: null }

export type Alerts = {
  readonly consent: ReadonlySignal<AlertConsent>
  /** The adviser wants sound, but the browser allows it only after a press on the page. */
  readonly soundBlocked: ReadonlySignal<boolean>
  /** The adviser wants notifications, but the browser refused them. */
  readonly notificationsBlocked: ReadonlySignal<boolean>
  /** Stores the adviser's choice. Call it in response to a press. */
  choose(choice: { readonly sound: boolean; readonly notices: boolean }): Promise<void>
  /** Call it on any press on the page: it lets the sound start again after a reload. */
  pressed(): void
  /** Plays a sound and shows notifications for these alerts, where the adviser has agreed and may otherwise miss them. */
  send(alerts: readonly Alert[]): Promise<void>
  close(): void
}

type AlertsOptions = {
  /** This device's storage: the choice holds for the device, not for one tab. */
  readonly store: TextStorage
  readonly sound: Sound
  readonly notifications: BrowserNotifications
  readonly available: ReadonlySignal<boolean>
  readonly chooseTab: (canRing: ReadonlySignal<boolean>) => OneTab
  /** Words a notification. It names nobody, because other people can see the screen. */
  readonly describe: (alert: Alert) => { title: string; body: string }
  readonly open: (conversation: string) => void
}

const KEY = 'alerts'
const NOT_ASKED: AlertConsent = { asked: false, sound: false, notices: false }

/** Sounds and notifications. They need the adviser's consent, come from one tab alone, and stay away while the adviser is
 * away, except for messages and the end of the session. */
export function createAlerts(options: AlertsOptions): Alerts {
  const { store, sound, notifications, available, chooseTab, describe, open } = options
  const consent = signal(readJson<AlertConsent>(store, KEY) ?? NOT_ASKED)
  const notificationsBlocked = signal(consent.value.notices && !notifications.allowed())
  const canSound = computed(() => consent.value.sound && sound.ready.value)
  const canShow = computed(() => consent.value.notices && !notificationsBlocked.value)
  const tab = chooseTab(computed(() => canSound.value || canShow.value))

  return {
    consent,
    soundBlocked: computed(() => consent.value.sound && !sound.ready.value),
    notificationsBlocked,
    async choose(choice) {
      consent.value = { asked: true, ...choice }
      writeJson(store, KEY, consent.value)
      if (choice.sound) {
        await sound.unlock()
        // The adviser hears at once what to listen for, and whether the volume is up.
        sound.play('new')
      }
      notificationsBlocked.value = choice.notices && !notifications.allowed() && !(await notifications.ask())
    },
    pressed() {
      if (consent.value.sound && !sound.ready.value) void sound.unlock()
    },
    async send(alerts) {
      if (alerts.length === 0 || !tab.isChosen.value) return
      const wanted = alerts.filter(({ kind }) => kind === 'message' || kind === 'session' || available.value)
      const hidden = !(await tab.isAnyTabInSight())
      const tune = chooseTune(wanted, hidden)
      if (tune && canSound.value) sound.play(tune)
      if (!hidden || !canShow.value) return
      for (const alert of wanted) {
        const { conversation } = alert
        const onClick = () => conversation !== null && open(conversation)
        notifications.show({ ...describe(alert), tag: conversation ?? alert.kind, onClick })
      }
    },
    close: tab.close,
  }
}

/** The tune of the most pressing alert, or null. A message sounds only while every tab is hidden: otherwise the adviser
 * can see it. */
function chooseTune(alerts: readonly Alert[], hidden: boolean): Tune | null {
  const kinds = new Set(alerts.map(({ kind }) => kind))
  if (kinds.has('soon') || kinds.has('late')) return 'soon'
  if (kinds.has('new')) return 'new'
  return hidden && kinds.has('message') ? 'message' : null
}

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import type { Alarm } from './alarms.ts'
import type { OneTab } from './one-tab.ts'
import type { Sound, Tune } from './sound.ts'

/** What the adviser has agreed to. Nothing sounds or pops up before that. */
type Consent = { readonly asked: boolean; readonly sound: boolean; readonly notices: boolean }

/** The browser's notices; `ask` may only be called in answer to a press. */
export type Notices = {
  allowed(): boolean
  ask(): Promise<boolean>
  /** `tag`: a later notice with the same tag takes the place of this one. */
  show(notice: { title: string; body: string; tag: string; onClick: () => void }): void
}

/** What is to be told: `row` null for a message in a chat of mine, and for the end of my session. */
export type Told =
  | { readonly kind: Alarm['kind']; readonly conversation: string; readonly row: QueueRow }
  | { readonly kind: 'message'; readonly conversation: string; readonly row: null }
  | { readonly kind: 'session'; readonly conversation: null; readonly row: null }

export type Alerts = {
  readonly consent: ReadonlySignal<Consent>
  /** Sound is wanted, and the browser waits for a press before it lets this page sound. */
  readonly soundBlocked: ReadonlySignal<boolean>
  /** Notices were asked for and the browser said no. */
  readonly noticesBlocked: ReadonlySignal<boolean>
  /** The adviser's choice, made by a press. */
  choose(wanted: { readonly sound: boolean; readonly notices: boolean }): Promise<void>
  /** Any press on the page: lets a wanted sound start after a reload. */
  pressed(): void
  tell(told: readonly Told[]): Promise<void>
  close(): void
}

type Options = {
  /** This device's storage: the choice belongs to the desk, not to the tab. */
  readonly store: TextStorage
  readonly sound: Sound
  readonly notices: Notices
  readonly available: ReadonlySignal<boolean>
  readonly tab: (able: ReadonlySignal<boolean>) => OneTab
  /** The words of a notice. They name nobody: screens are seen by others. */
  readonly word: (told: Told) => { title: string; body: string }
  readonly open: (conversation: string) => void
}

const KEY = 'alerts'
const NOT_ASKED: Consent = { asked: false, sound: false, notices: false }

/** Sound and notices, after consent, in one tab, and not while the adviser is away. */
export function createAlerts({ store, sound, notices, available, tab, word, open }: Options): Alerts {
  const consent = signal(readJson<Consent>(store, KEY) ?? NOT_ASKED)
  const noticesBlocked = signal(consent.value.notices && !notices.allowed())
  const sounds = computed(() => consent.value.sound && sound.ready.value)
  const shows = computed(() => consent.value.notices && !noticesBlocked.value)
  const one = tab(computed(() => sounds.value || shows.value))

  return {
    consent,
    soundBlocked: computed(() => consent.value.sound && !sound.ready.value),
    noticesBlocked,
    async choose(wanted) {
      consent.value = { asked: true, ...wanted }
      writeJson(store, KEY, consent.value)
      if (wanted.sound) {
        await sound.unlock()
        // Heard at once: the adviser knows what to listen for, and that the volume is up.
        sound.play('new')
      }
      noticesBlocked.value = wanted.notices && !notices.allowed() && !(await notices.ask())
    },
    pressed() {
      if (consent.value.sound && !sound.ready.value) void sound.unlock()
    },
    async tell(told) {
      if (told.length === 0 || !one.chosen.value) return
      const heard = told.filter(({ kind }) => kind === 'message' || kind === 'session' || available.value)
      const hidden = !(await one.someInSight())
      const tune = tuneOf(heard, hidden)
      if (tune && sounds.value) sound.play(tune)
      if (!hidden || !shows.value) return
      for (const each of heard) {
        const { conversation } = each
        const onClick = () => conversation !== null && open(conversation)
        notices.show({ ...word(each), tag: conversation ?? each.kind, onClick })
      }
    },
    close: one.close,
  }
}

/** One tune for all that came together, the most pressing. A message sounds only out of sight: else it is on the screen. */
function tuneOf(told: readonly Told[], hidden: boolean): Tune | null {
  const kinds = new Set(told.map(({ kind }) => kind))
  if (kinds.has('soon') || kinds.has('late')) return 'soon'
  if (kinds.has('new')) return 'new'
  return hidden && kinds.has('message') ? 'message' : null
}

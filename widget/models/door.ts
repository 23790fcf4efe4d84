import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Clock, createClock } from '../../shared/client/clock.ts'
import { createSmallWords } from '../../shared/client/small-words.ts'
import { learnDates } from '../../shared/client/written-dates.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { Door, PartWords, WordPart } from '../../shared/protocol/http.ts'
import type { WidgetWords } from '../words.ts'
import { type Fetch, request } from './request.ts'

/** The door: the server's answer about opening hours, kinds and words. */
export type DoorModel = {
  /** The door, known from the start. */
  readonly door: ReadonlySignal<Door>
  readonly words: ReadonlySignal<WidgetWords>
  readonly clock: Clock
  /** When a chat that starts now is due to be answered; it moves on with the clock. Null if nothing is promised. */
  dueNow(): Instant | null
  /** Loads the door in this language. Rejects if the server cannot be reached; the old door then stays. */
  load(language: string): Promise<void>
  /** Loads a part's words, and from then on with each change of language. Rejects if the server cannot be reached. */
  loadWords(part: WordPart): Promise<void>
  /** Loads the door again in the same language, since hours end and advisers come and go. Does nothing if it was loaded
   * within the last 10 seconds, unless `proof` says that it is wrong. Never rejects. */
  refresh(proof?: 'wrong'): Promise<void>
  close(): void
}

type LoadedWords = { readonly [part in WordPart]?: PartWords }

const MINUTE_MS = 60_000
const JUST_NOW_MS = 10_000
/** Nothing tells an idle page about a changed profile, so it asks at least this often. */
const MAX_REFRESH_DELAY_MS = 15 * MINUTE_MS

/** Loads the door. The server works out the opening hours; this browser only asks again in time. Rejects if the server
 * cannot be reached. */
export async function openDoor(
  { origin, association, fetch }: { origin: string; association: string; fetch: Fetch },
  language: string,
): Promise<DoorModel> {
  const get = async <T>(path: string, code: string) => {
    const answer = await request<T>(`${origin}/api/${association}/${path}lang=${code}`, { fetch })
    if (!answer.ok) throw new Error(answer.refusal.name)
    return answer.value
  }
  const getDoor = (code: string) => get<Door>('door?', code)
  const getPart = (part: WordPart, code: string) => get<PartWords>(`words?part=${part}&`, code)
  const door = signal(await getDoor(language))
  const parts = signal<LoadedWords>({})
  const clock = createClock(door.value.now)
  const resources = computed(() => door.value.words)
  const words = computed<WidgetWords>(() => {
    const { language: code, languages, dates } = door.peek()
    if (dates) learnDates(code, dates)
    const dir = languages.find(choice => choice.code === code)?.dir ?? 'ltr'
    return createSmallWords(
      { code, dir },
      Object.assign({}, resources.value, ...Object.values(parts.value).map(part => part.words)),
    )
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  let loadedAt = Date.now()

  /** Loads all known parts in this language. */
  const partsIn = async (code: string, have: LoadedWords = {}): Promise<LoadedWords> => {
    const known = { ...parts.peek(), ...have }
    const all = (Object.keys(known) as WordPart[]).map(async part => [
      part,
      known[part]?.language === code ? known[part] : await getPart(part, code),
    ])
    return Object.fromEntries(await Promise.all(all))
  }
  const load = async (code: string) => {
    const turn = ++latest
    const [next, before] = await Promise.all([getDoor(code), partsIn(code)])
    // A part may have been loaded for the first time during the request.
    const all = await partsIn(code, before)
    // After two quick changes of language, the last one counts.
    if (turn !== latest) return
    clock.set(next.now)
    loadedAt = Date.now()
    // In the same language the words stay as they are, so that nothing renders again.
    const same = next.language === door.peek().language
    batch(() => {
      door.value = same ? { ...next, words: door.peek().words } : next
      if (!same) parts.value = { ...parts.peek(), ...all }
    })
    scheduleReload()
  }
  const loadWords = async (part: WordPart): Promise<void> => {
    const { language: code } = door.peek()
    if (parts.peek()[part]?.language === code) return
    const loaded = await getPart(part, code)
    // The language has changed in the meantime, so load the words of the new one.
    if (door.peek().language !== code) return loadWords(part)
    parts.value = { ...parts.peek(), [part]: loaded }
  }
  const reload = () => load(door.peek().language).catch(scheduleReload)
  const scheduleReload = () => {
    clearTimeout(timer)
    timer = setTimeout(reload, reloadDelayMs(door.peek(), clock.now()))
  }
  scheduleReload()

  return {
    door,
    words,
    clock,
    load,
    loadWords,
    refresh: async proof => {
      if (proof || Date.now() - loadedAt > JUST_NOW_MS) await reload()
    },
    dueNow() {
      const { chat, now } = door.value
      if (chat.dueIfAskedNow === null) return null
      return instant(milliseconds(clock.now()) + milliseconds(chat.dueIfAskedNow) - milliseconds(now))
    },
    close: () => clearTimeout(timer),
  }
}

/** How long to wait before loading the door again, in milliseconds: until it opens or closes, but at most 15 minutes.
 * Without opening hours it is a minute, since an adviser may have come or gone. */
export function reloadDelayMs({ opening }: Door, now: Instant): number {
  if (opening.state === 'unset') return MINUTE_MS
  const change = opening.state === 'open' ? opening.until : opening.opens
  if (change === null) return MAX_REFRESH_DELAY_MS
  return Math.min(MAX_REFRESH_DELAY_MS, Math.max(1000, milliseconds(change) - milliseconds(now) + 500))
}

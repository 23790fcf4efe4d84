import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Clock, createClock } from '../../shared/client/clock.ts'
import { createSmallWords } from '../../shared/client/small-words.ts'
import { learnDates } from '../../shared/client/written-dates.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { Door, PartWords, WordPart } from '../../shared/protocol/http.ts'
import type { WidgetWords } from '../words.ts'
import { type Fetch, request } from './request.ts'

export type DoorModel = {
  /** The state of the door and its words; there from the start. */
  readonly door: ReadonlySignal<Door>
  readonly words: ReadonlySignal<WidgetWords>
  readonly clock: Clock
  /** When somebody who asked now would be answered: it moves on with the clock. Null: nothing is promised. */
  dueNow(): Instant | null
  /** Asks the server, in this language. Rejects when it cannot be reached; what was known stays. */
  load(language: string): Promise<void>
  /** A part's words, from now on in whatever language is chosen. Rejects when the server cannot be reached. */
  loadWords(part: WordPart): Promise<void>
  /** The same language again, since hours run out and advisers come and go; not when it has just been asked, unless
   * something has proved it wrong. Never rejects. */
  refresh(proof?: 'wrong'): Promise<void>
  close(): void
}

type Parts = { readonly [part in WordPart]?: PartWords }

const MINUTE = 60_000
const JUST_NOW = 10_000
/** Nothing announces a changed profile to a page that only looks on. */
const LONGEST = 15 * MINUTE

/** The state of the door as the server worked it out; this browser works out no hours, it only asks again in time. */
export async function openDoor(
  { origin, association, fetch }: { origin: string; association: string; fetch: Fetch },
  language: string,
): Promise<DoorModel> {
  const get = async <T>(what: string, code: string) => {
    const answer = await request<T>(`${origin}/api/${association}/${what}lang=${code}`, { fetch })
    if (!answer.ok) throw new Error(answer.refusal.name)
    return answer.value
  }
  const getDoor = (code: string) => get<Door>('door?', code)
  const getPart = (part: WordPart, code: string) => get<PartWords>(`words?part=${part}&`, code)
  const door = signal(await getDoor(language))
  const parts = signal<Parts>({})
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

  /** The parts that are known, each in this language. */
  const partsIn = async (code: string, have: Parts = {}): Promise<Parts> => {
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
    // A part may have been opened for the first time while this was asked.
    const all = await partsIn(code, before)
    // Two switches in quick succession: the last one counts.
    if (turn !== latest) return
    clock.set(next.now)
    loadedAt = Date.now()
    // The same words again need no new instance, and nothing on screen changes for them.
    const same = next.language === door.peek().language
    batch(() => {
      door.value = same ? { ...next, words: door.peek().words } : next
      if (!same) parts.value = { ...parts.peek(), ...all }
    })
    plan()
  }
  const loadWords = async (part: WordPart): Promise<void> => {
    const { language: code } = door.peek()
    if (parts.peek()[part]?.language === code) return
    const loaded = await getPart(part, code)
    // The language was switched meanwhile: then these are not the words that are wanted.
    if (door.peek().language !== code) return loadWords(part)
    parts.value = { ...parts.peek(), [part]: loaded }
  }
  const again = () => load(door.peek().language).catch(plan)
  const plan = () => {
    clearTimeout(timer)
    timer = setTimeout(again, untilNews(door.peek(), clock.now()))
  }
  plan()

  return {
    door,
    words,
    clock,
    load,
    loadWords,
    refresh: async proof => {
      if (proof || Date.now() - loadedAt > JUST_NOW) await again()
    },
    dueNow() {
      const { chat, now } = door.value
      if (chat.dueIfAskedNow === null) return null
      return instant(milliseconds(clock.now()) + milliseconds(chat.dueIfAskedNow) - milliseconds(now))
    },
    close: () => clearTimeout(timer),
  }
}

/** How long to wait before asking again: until it opens or closes; where no hours are kept, until an adviser may have
 * come or gone. */
export function untilNews({ opening }: Door, now: Instant): number {
  if (opening.state === 'unset') return MINUTE
  const change = opening.state === 'open' ? opening.until : opening.opens
  if (change === null) return LONGEST
  return Math.min(LONGEST, Math.max(1000, milliseconds(change) - milliseconds(now) + 500))
}

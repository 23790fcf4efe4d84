/** What a screen reader is told, apart from what is shown: short, gathered, unhurried, added at the end only
 * (BotFramework-WebChat#1876: everything read again and again). */
export type LiveRegion = {
  /** Put it into the page before the first announcement: a region that arrives with its text is not read. */
  readonly element: HTMLElement
  announce(text: string, language?: string): void
  close(): void
}

/** Milliseconds: long since heard by then, and not read again by whoever comes past it. */
const KEPT = 60_000

/** Polite, as a status is. The element's class is `unseen`: the page's style sheet hides it from the eye alone. */
export function createLiveRegion(): LiveRegion {
  const element = document.createElement('div')
  element.className = 'unseen'
  element.setAttribute('role', 'status')
  // Only what is added is read, also in a status, which would be read whole.
  element.setAttribute('aria-atomic', 'false')
  let spaces = 1
  const announcer = createAnnouncer((text, language) => {
    const line = document.createElement('p')
    if (language) line.lang = language
    // Orca passes over the same words as it said last, or as were just shown in a log: "Sent", and "Yes" twice.
    spaces = 3 - spaces
    line.textContent = text + '\xa0'.repeat(spaces)
    element.append(line)
    setTimeout(() => line.remove(), KEPT)
  })
  return { element, announce: announcer.announce, close: announcer.close }
}

type Announcement = { readonly text: string; readonly language: string | undefined }

/** Speaks at most once in every `pause` milliseconds, joining what came meanwhile in one language; what came in another
 * follows a moment later. The first waits a moment, since what happens together is said together. */
export function createAnnouncer(
  speak: (text: string, language: string | undefined) => void,
  { first = 150, pause = 1500 } = {},
) {
  let waiting: Announcement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let spokenAt = Number.NEGATIVE_INFINITY

  const flush = () => {
    spokenAt = Date.now()
    const [now, ...later] = joined(waiting)
    // Of two that come together a browser may tell the second first.
    timer = later.length > 0 ? setTimeout(flush, first) : undefined
    waiting = later
    if (now) speak(now.text, now.language)
  }

  return {
    announce(text: string, language?: string) {
      if (waiting.at(-1)?.text === text) return
      waiting.push({ text, language })
      timer ??= setTimeout(flush, Math.max(first, spokenAt + pause - Date.now()))
    },
    close() {
      clearTimeout(timer)
    },
  }
}

function joined(said: readonly Announcement[]): Announcement[] {
  const all: { text: string; readonly language: string | undefined }[] = []
  for (const { text, language } of said) {
    const last = all.at(-1)
    if (last && last.language === language) last.text += ` ${text}`
    else all.push({ text, language })
  }
  return all
}

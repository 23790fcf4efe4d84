/** What a screen reader is told, apart from what is shown: short, gathered, unhurried, added at the end only
 * (BotFramework-WebChat#1876: everything read again and again). */
export type LiveRegion = {
  /** Put it into the page before the first announcement: a region that arrives with its text is not read. */
  readonly element: HTMLElement
  announce(text: string, language?: string): void
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
  const announce = createAnnouncer((text, language) => {
    const line = document.createElement('p')
    if (language) line.lang = language
    // Orca passes over the same words as it said last, or as were just shown in a log: "Sent", and "Yes" twice.
    spaces = 3 - spaces
    line.textContent = text + '\xa0'.repeat(spaces)
    element.append(line)
    setTimeout(() => line.remove(), KEPT)
  })
  return { element, announce }
}

type Announcement = { readonly text: string; readonly language: string | undefined }

/** Milliseconds before the first word, and between two times. */
const FIRST = 150
const PAUSE = 1500

/** Speaks at most once in every pause, joining what came meanwhile in one language; what came in another
 * follows a moment later. The first waits a moment, since what happens together is said together. */
export function createAnnouncer(
  speak: (text: string, language: string | undefined) => void,
): LiveRegion['announce'] {
  let waiting: Announcement[] = []
  let spokenAt = 0

  const flush = () => {
    spokenAt = Date.now()
    const [now, ...later] = joined(waiting)
    // Of two that come together a browser may tell the second first.
    if (later.length > 0) setTimeout(flush, FIRST)
    waiting = later
    if (now) speak(now.text, now.language)
  }

  return (text, language) => {
    if (waiting.at(-1)?.text === text) return
    const first = waiting.push({ text, language }) === 1
    if (first) setTimeout(flush, Math.max(FIRST, spokenAt + PAUSE - Date.now()))
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

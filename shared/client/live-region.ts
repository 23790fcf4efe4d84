/** Announces short texts to screen readers, apart from what is shown. It joins texts, leaves pauses, and only ever appends
 * (BotFramework-WebChat#1876: everything read again and again). */
export type LiveRegion = {
  /** Put it into the page before the first announcement: screen readers do not read a region that arrives with its text. */
  readonly element: HTMLElement
  announce(text: string, language?: string): void
}

/** How long an announcement stays in the page: long enough to be read, and gone before anybody browses to it. */
const LIFETIME_MS = 60_000

/** Creates a polite region (role `status`). Its class is `unseen`: the page's style sheet hides it visually only. */
export function createLiveRegion(): LiveRegion {
  const element = document.createElement('div')
  element.className = 'unseen'
  element.setAttribute('role', 'status')
  // By default a status is read as a whole. Only the added text should be read.
  element.setAttribute('aria-atomic', 'false')
  let spaces = 1
  const announce = createAnnouncer((text, language) => {
    const line = document.createElement('p')
    if (language) line.lang = language
    // Orca skips text that equals its last announcement or a text just added to a log: "Sent", or "Yes" twice.
    spaces = 3 - spaces
    line.textContent = text + '\xa0'.repeat(spaces)
    element.append(line)
    setTimeout(() => line.remove(), LIFETIME_MS)
  })
  return { element, announce }
}

type Announcement = { readonly text: string; readonly language: string | undefined }

/** The delay before the first announcement of a group. */
const FIRST_DELAY_MS = 150
/** The shortest time between two announcements. */
const PAUSE_MS = 1500

/** Returns a function that calls `speak` at most once in every pause. Texts of one language that arrive in the meantime are
 * joined; those of another language follow a moment later. The first text waits a moment too, so that texts that belong
 * together are announced together. */
export function createAnnouncer(
  speak: (text: string, language: string | undefined) => void,
): LiveRegion['announce'] {
  let waiting: Announcement[] = []
  let spokenAt = 0

  const flush = () => {
    spokenAt = Date.now()
    const [now, ...later] = joinByLanguage(waiting)
    // A browser may announce the second of two simultaneous texts first.
    if (later.length > 0) setTimeout(flush, FIRST_DELAY_MS)
    waiting = later
    if (now) speak(now.text, now.language)
  }

  return (text, language) => {
    if (waiting.at(-1)?.text === text) return
    const first = waiting.push({ text, language }) === 1
    if (first) setTimeout(flush, Math.max(FIRST_DELAY_MS, spokenAt + PAUSE_MS - Date.now()))
  }
}

function joinByLanguage(announcements: readonly Announcement[]): Announcement[] {
  const groups: { text: string; readonly language: string | undefined }[] = []
  for (const { text, language } of announcements) {
    const last = groups.at(-1)
    if (last && last.language === language) last.text += ` ${text}`
    else groups.push({ text, language })
  }
  return groups
}

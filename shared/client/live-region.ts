/** What a screen reader is told, apart from what is shown: short, gathered, unhurried, added at the end only
 * (BotFramework-WebChat#1876: everything read again and again). */
export type LiveRegion = {
  /** Put it into the page before the first announcement: a region that arrives with its text is not read. */
  readonly element: HTMLElement
  announce(text: string, language?: string): void
  close(): void
}

const KEPT = 20

/** `log` for messages, `status` for everything else; both polite. The element's class is `unseen`: the page's style
 * sheet hides it from the eye alone. */
export function createLiveRegion(role: 'log' | 'status', page: Document = document): LiveRegion {
  const element = page.createElement('div')
  element.className = 'unseen'
  element.setAttribute('role', role)
  element.setAttribute('aria-live', 'polite')
  // Only what is added is read, also in a status, which would be read whole.
  element.setAttribute('aria-atomic', 'false')
  const announcer = createAnnouncer((text, language) => {
    const line = page.createElement('p')
    if (language) line.lang = language
    line.textContent = text
    element.append(line)
    while (element.childElementCount > KEPT) element.firstElementChild?.remove()
  })
  return { element, announce: announcer.announce, close: announcer.close }
}

type Announcement = { readonly text: string; readonly language: string | undefined }

/** Speaks at most once in every `pause` milliseconds, joining what came meanwhile in one language. The first waits a
 * moment, since what happens together is said together. */
export function createAnnouncer(
  speak: (text: string, language: string | undefined) => void,
  { first = 150, pause = 1500 } = {},
) {
  let waiting: Announcement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let spokenAt = Number.NEGATIVE_INFINITY

  const flush = () => {
    timer = undefined
    spokenAt = Date.now()
    const said = waiting
    waiting = []
    for (const { text, language } of joined(said)) speak(text, language)
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
  const all: Announcement[] = []
  for (const { text, language } of said) {
    const last = all.at(-1)
    if (last && last.language === language) all[all.length - 1] = { text: `${last.text} ${text}`, language }
    else all.push({ text, language })
  }
  return all
}

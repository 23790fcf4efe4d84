import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { FormKind } from '../device-record.ts'
import type { WidgetWords } from '../words.ts'
import { type ChatSession, createChatSession } from './chat-session.ts'
import { createDisplay, type DisplayModel } from './display.ts'
import type { DoorModel } from './door.ts'
import { createForms, type FormCode, type FormsModel, type FormsOptions } from './forms.ts'
import { type LiveCode, openLive } from './live.ts'
import { createNavigation, type Navigation } from './navigation.ts'
import type { Part } from './part.ts'
import { createSent, type SentModel, type SentOptions } from './sent.ts'
import { createStart, type StartModel } from './start.ts'
import type { Store } from './store.ts'

export type PanelModel = Navigation &
  ChatSession & {
    readonly door: DoorModel
    readonly words: ReadonlySignal<WidgetWords>
    readonly store: Store
    readonly start: StartModel
    readonly forms: FormsModel
    readonly sent: SentModel
    readonly display: DisplayModel
    /** How many messages advisers wrote that nobody has looked at. */
    readonly unread: ReadonlySignal<number>
    readonly announce: PanelOptions['announce']
    /** `wanted`: the kind that the link asks for; where it is not offered, the front. */
    show(wanted?: string): void
    /** Opens as it was before this page was loaded: the focus stays where it is. `at`: the conversation that was open, or
     * any other text for the chat. */
    reopen(at: string): void
    hide(): void
    chooseLanguage(code: string): Promise<void>
    /** Fetches the list of every language. */
    loadLanguages(): Promise<void>
    begin(): Promise<void>
    startAgain(): void
    forget(): void
    /** Goes to where a copy of the chat can be saved and printed. */
    saveChat(): Promise<void>
  }

export type PanelOptions = Omit<FormsOptions, 'navigation' | 'part' | 'sent'> & {
  /** Is the focus in the panel? */
  readonly focused: () => boolean
  readonly announce: (text: string, language?: string) => void
  /** What is fetched when it is asked for, as far as models use it. */
  readonly parts: {
    readonly chat: Part<LiveCode>
    readonly forms: Part<FormCode>
    readonly sent: SentOptions['part']
    readonly display: Parameters<typeof createDisplay>[0]['part']
    readonly languages: Part<unknown>
    readonly gap: Part<unknown>
  }
}

/** Joins the parts of the panel. */
export function createPanel(options: PanelOptions): PanelModel {
  const { door, store, announce, parts } = options
  const { words } = door
  const start = createStart(options)
  const navigation = createNavigation(next => {
    display.open.value = false
    // Given once, not asked for again (WCAG 3.3.7).
    if (next === 'start') start.name.value ||= forms.flow.peek()?.form.answers.values.peek().name ?? ''
  })
  const { shown, screen, focus, notice, go } = navigation
  const live = {
    store,
    live: parts.chat,
    openLive: openLive({ ...options, clock: door.clock, words, shown }),
  }
  const sent = createSent({ ...live, part: parts.sent })
  const forms = createForms({ ...options, navigation, part: parts.forms, sent })
  const session = createChatSession({
    ...live,
    onChange(token, before) {
      if (!token && before) leaveChat(before)
      if (token && screen.value === 'start') screen.value = 'chat'
    },
  })
  const { chat, underWay, openChat } = session
  const display = createDisplay({ store, door, part: parts.display, announce, panel: () => panel })
  const unread = computed(() =>
    [chat, sent.open].reduce((sum, { value }) => sum + (value?.model.unread.value ?? 0), 0),
  )

  /** To the front, or to what the chat has become. */
  function leaveChat(before: string) {
    const became = sent.list.value.find(({ token }) => token === before)
    const stood = screen.value === 'chat' || (screen.value === 'form' && forms.changing.value?.chat)
    // What the focus is in goes; a focus that is elsewhere on the page stays there.
    const follows = stood && options.focused()
    if (stood || (became && !shown.value)) screen.value = became ? 'contact' : 'home'
    const ready = became ? sent.show(became.conversation) : Promise.resolve()
    void ready.then(() => follows && focus.value++)
  }
  const languageFailed = () => {
    notice.value = 'language_failed'
    announce(words.peek().t('panel.language_failed'))
  }
  /** The form's own screen is gone once its kind is no longer offered. */
  const offers = (kind: string | undefined): kind is FormKind =>
    door.door.peek().kinds.some(offered => offered.kind === kind)

  effect(() => {
    const talk = (chat.value ?? sent.open.value)?.model.conversation.value
    // One that cannot be fetched is tried again with the next news.
    if (door.door.value.across || talk?.translation != null) untracked(() => void parts.gap.load())
  })
  // Who asked to be read to is read to on every page.
  effect(() => {
    const { buttons, news } = display.chosen.value
    if (buttons || news) untracked(() => void display.load())
  })

  // Of the contacts the newest is followed, so that its answer is seen on whatever page the resident is.
  const newest = sent.list.peek().find(({ ended }) => !ended)
  if (underWay.peek()) void openChat()
  else if (newest) void sent.show(newest.conversation)

  const panel: PanelModel = {
    ...navigation,
    ...session,
    door,
    words,
    store,
    start,
    forms,
    sent,
    display,
    unread,
    announce,
    show(wanted) {
      void door.refresh()
      shown.value = true
      if (offers(wanted)) void forms.open(wanted)
      else if (underWay.peek()) {
        screen.value = 'chat'
        void openChat()
      } else if (unread.peek() > 0) screen.value = 'contact'
      focus.value++
    },
    reopen(at) {
      shown.value = true
      const contact = sent.list.peek().some(({ conversation }) => conversation === at)
      if (contact) void sent.show(at)
      screen.value = contact ? 'contact' : underWay.peek() ? 'chat' : 'start'
    },
    hide() {
      shown.value = false
      notice.value = null
      display.open.value = false
      // What has ended is there to be read from the front, and does not stand in the way of it.
      if (!underWay.peek() && screen.peek() !== 'form') screen.value = 'home'
    },
    async chooseLanguage(code) {
      if (code === words.peek().language) return
      try {
        await door.load(code)
        notice.value = null
        store.change({ language: code, label: words.peek().t('launcher.open') })
        for (const { value } of [chat, sent.open]) value?.model.chooseLanguage(code)
      } catch {
        languageFailed()
      }
    },
    async loadLanguages() {
      if (!(await parts.languages.load())) languageFailed()
    },
    async begin() {
      void parts.chat.load()
      const started = await start.submit(words.peek().language)
      if (!started) {
        void door.refresh('wrong')
        return
      }
      door.clock.set(started.now)
      await openChat()
      chat.peek()?.model.receive(started.events)
      go('chat')
    },
    startAgain() {
      void door.refresh()
      go(door.door.peek().chat.open ? 'start' : 'home')
    },
    forget() {
      store.forget()
      forms.forget()
      start.name.value = ''
      go('home')
      notice.value = 'forgotten'
      announce(words.peek().t('closed.forgotten'))
    },
    async saveChat() {
      display.open.value = true
      await display.load()
      focus.value++
    },
  }
  return panel
}

import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
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
    /** The number of unread messages from advisers. */
    readonly unread: ReadonlySignal<number>
    readonly announce: PanelOptions['announce']
    /** Shows the panel. `wanted` is the kind that a link asks for; it is ignored if it is not offered. */
    show(wanted?: string): void
    /** Opens the panel as it was on the previous page, without moving the focus. `at` is the id of the enquiry that was
     * open, or any other text for the chat. */
    reopen(at: string): void
    hide(): void
    /** Changes the language of the panel and its conversations. On failure it shows and announces a notice. */
    chooseLanguage(code: string): Promise<void>
    /** Fetches the list of all languages. */
    loadLanguages(): Promise<void>
    /** Starts the chat that the start screen describes. */
    begin(): Promise<void>
    /** Goes to the start screen, or home if the chat is closed. */
    startAgain(): void
    /** Removes the chat from this device. */
    forget(): void
    /** Opens the settings, where a copy of the chat can be saved and printed. */
    saveChat(): Promise<void>
  }

export type PanelOptions = Omit<FormsOptions, 'navigation' | 'part' | 'sent'> & {
  /** Tells whether the focus is in the panel. */
  readonly focused: () => boolean
  readonly announce: (text: string, language?: string) => void
  /** The parts that are fetched on demand, as far as models use them. */
  readonly parts: {
    readonly chat: Part<LiveCode>
    readonly forms: Part<FormCode>
    readonly sent: SentOptions['part']
    readonly display: Parameters<typeof createDisplay>[0]['part']
    readonly languages: Part<unknown>
    readonly gap: Part<unknown>
  }
}

/** Creates the panel's model from its parts. */
export function createPanel(options: PanelOptions): PanelModel {
  const { door, store, announce, parts } = options
  const { words } = door
  const start = createStart(options)
  const navigation = createNavigation(next => {
    display.open.value = false
    // A name given in a form is not asked for again (WCAG 3.3.7).
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

  /** Leaves a chat that has ended here: to the enquiry that it was converted to, or home. */
  function leaveChat(before: string) {
    const enquiry = sent.list.value.find(({ token }) => token === before)
    const wasOpen = screen.value === 'chat' || (screen.value === 'form' && forms.changing.value?.chat)
    // The focused part disappears, so the focus moves along. A focus elsewhere on the page stays.
    const movesFocus = wasOpen && options.focused()
    if (wasOpen || (enquiry && !shown.value)) screen.value = enquiry ? 'contact' : 'home'
    const ready = enquiry ? sent.show(enquiry.conversation) : Promise.resolve()
    void ready.then(() => movesFocus && focus.value++)
  }
  const languageFailed = () => {
    notice.value = 'language_failed'
    announce(words.peek().t('panel.language_failed'))
  }
  /** Tells whether a kind is offered now. Without it its form has no screen. */
  const offers = (kind: string | undefined): kind is FormKind =>
    door.door.peek().kinds.some(offered => offered.kind === kind)

  effect(() => {
    const conversation = (chat.value ?? sent.open.value)?.model.conversation.value
    // After a failure the next change tries again.
    if (door.door.value.across || conversation?.translation != null) untracked(() => void parts.gap.load())
  })
  // A resident who chose reading aloud gets it on every page.
  effect(() => {
    const { buttons, news } = display.chosen.value
    if (buttons || news) untracked(() => void display.load())
  })

  // Follow the newest enquiry, so that the resident sees its answer on any page.
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
      const isEnquiry = sent.list.peek().some(({ conversation }) => conversation === at)
      if (isEnquiry) void sent.show(at)
      screen.value = isEnquiry ? 'contact' : underWay.peek() ? 'chat' : 'start'
    },
    hide() {
      shown.value = false
      notice.value = null
      display.open.value = false
      // A chat that has ended can be read from the home screen, and does not replace it.
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

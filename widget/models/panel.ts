import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type * as AcrossChunk from '../across/across.tsx'
import type * as ChatChunk from '../chat/chat.tsx'
import type { ChatModel } from '../chat/model.ts'
import type * as ContactChunk from '../contact/contact.tsx'
import type * as DisplayChunk from '../display/display.tsx'
import type { FormKind } from '../kept.ts'
import type { WidgetWords } from '../words.ts'
import { type AnnounceWith, type ContactsModel, createContacts } from './contacts.ts'
import { createDisplay, type DisplayModel } from './display.ts'
import type { DoorModel } from './door.ts'
import type { Fetch } from './request.ts'
import { createStart, type StartModel } from './start.ts'
import type { Store } from './store.ts'
import { chatBecomes } from './store-contacts.ts'

export type Screen = 'home' | 'start' | 'chat' | 'form' | 'contact'
export type Notice = 'forgotten' | 'language_failed' | null
export type OpenChat = {
  readonly token: string
  readonly model: ChatModel
  readonly View: typeof ChatChunk.ChatView
  /** The live part, which views are given rather than ask for. */
  readonly chunk: typeof ChatChunk
}

export type PanelModel = {
  readonly door: DoorModel
  readonly store: Store
  readonly start: StartModel
  readonly contacts: ContactsModel
  readonly display: DisplayModel
  readonly words: ReadonlySignal<WidgetWords>
  readonly shown: ReadonlySignal<boolean>
  readonly screen: ReadonlySignal<Screen>
  /** Counts up when the focus should go to the screen's heading: when the resident moved, never by itself. */
  readonly focus: ReadonlySignal<number>
  readonly notice: ReadonlySignal<Notice>
  readonly chat: ReadonlySignal<OpenChat | null>
  /** What is said and offered where one of us cannot read the other: fetched for those alone. */
  readonly across: ReadonlySignal<typeof AcrossChunk | null>
  readonly announce: PanelOptions['announce']
  /** The live part could not be fetched. */
  readonly chatFailed: ReadonlySignal<boolean>
  /** A chat has begun and not ended. */
  readonly underWay: ReadonlySignal<boolean>
  /** What advisers wrote and nobody has looked at. */
  readonly unread: ReadonlySignal<number>
  /** `wanted`: the kind of contact that the link asks for; where it is not offered, the front. */
  show(wanted?: string): void
  /** Opens as it was before this page was loaded: the focus stays where it is. `at`: the conversation that was open, or
   * any other text for the chat. */
  reopen(at: string): void
  hide(): void
  go(screen: Screen): void
  chooseLanguage(code: string): Promise<void>
  /** The list of every language, once its code is there: see `loadMoreLanguages`. */
  readonly moreLanguages: ReadonlySignal<typeof DisplayChunk.MoreLanguages | null>
  loadMoreLanguages(): Promise<void>
  begin(): Promise<void>
  openChat(): Promise<void>
  startAgain(): void
  forget(): void
  /** A copy of the chat: to where it can be saved and printed. */
  keepChat(): Promise<void>
}

export type PanelOptions = {
  readonly door: DoorModel
  readonly store: Store
  readonly origin: string
  readonly association: string
  readonly fetch: Fetch
  readonly page: string
  /** Is the focus in the panel? */
  readonly focused: () => boolean
  readonly announce: (text: string, language?: string) => void
  /** The one dynamic import: the live link and all that needs it. */
  readonly loadChat: () => Promise<typeof ChatChunk>
  /** The forms, which need no live link. */
  readonly loadContact: () => Promise<typeof ContactChunk>
  /** What makes it easier to read, and reads aloud. */
  readonly loadDisplay: () => Promise<typeof DisplayChunk>
  readonly loadAcross: () => Promise<typeof AcrossChunk>
  readonly session: TextStorage
  readonly addStyles: (css: string) => void
}

/** Which screen, in which language, with which conversation. */
export function createPanel(options: PanelOptions): PanelModel {
  const { door, store, announce, loadChat, origin } = options
  const { words } = door
  const start = createStart(options)
  const shown = signal(false)
  const screen: Signal<Screen> = signal('home')
  const focus = signal(0)
  const notice: Signal<Notice> = signal(null)
  const chat = signal<OpenChat | null>(null)
  const chatFailed = signal(false)
  const moreLanguages = signal<typeof DisplayChunk.MoreLanguages | null>(null)
  const underWay = computed(() => Boolean(store.kept.value.token && !store.kept.value.ended))
  let opening: { readonly token: string; readonly done: Promise<void> } | null = null

  const styled = new Set<string>()
  const addStyles = (css: string) => {
    if (!styled.has(css)) options.addStyles(css)
    styled.add(css)
  }
  const go = (next: Screen) => {
    notice.value = null
    display.open.value = false
    // Given once, not asked for again (WCAG 3.3.7).
    if (next === 'start') start.name.value ||= contacts.forms.peek()?.form.answers.values.peek().name ?? ''
    screen.value = next
    focus.value++
  }
  const isOn = (one: Screen) => screen.peek() === one
  const languageFailed = () => {
    notice.value = 'language_failed'
    announce(words.peek().t('panel.language_failed'))
  }
  const closeChat = () => {
    chat.peek()?.model.close()
    chat.value = null
  }

  const announceWith: AnnounceWith = ({ announceChat }, model, contact) =>
    announceChat({ model, words, door, announce, shown, ...contact })
  const contacts = createContacts({ ...options, addStyles, go, isOn, announceWith })
  const display = createDisplay({ ...options, addStyles, panel: () => panel })
  const unread = computed(
    () => (chat.value?.model.unread.value ?? 0) + (contacts.open.value?.model.unread.value ?? 0),
  )

  const across = signal<typeof AcrossChunk | null>(null)
  effect(() => {
    const talk = (chat.value ?? contacts.open.value)?.model.conversation.value
    if (across.value || (!door.door.value.across && talk?.translation == null)) return
    // One that cannot be fetched is tried again with the next news.
    Promise.all([options.loadAcross(), door.loadWords('sent')]).then(
      ([chunk]) => {
        addStyles(chunk.acrossCss)
        across.value = chunk
      },
      () => {},
    )
  })

  function openChat(): Promise<void> {
    const { token } = store.kept.peek()
    if (!token || chat.peek()?.token === token) return Promise.resolve()
    if (opening?.token === token) return opening.done
    chatFailed.value = false
    const done = loadChat().then(
      chunk => {
        const { createChat, ChatView, chatCss } = chunk
        opening = null
        // Meanwhile another tab may have ended it and begun the next.
        if (store.kept.peek().token !== token) return
        closeChat()
        addStyles(chatCss)
        const ended = (ended: boolean) => {
          if (ended && !store.kept.peek().ended) store.change({ ended })
        }
        const model = createChat({ origin, token, store, clock: door.clock, ended })
        const stops = [announceWith(chunk, model), effect(() => carryOn(token, model.conversation.value))]
        const close = () => {
          for (const stop of stops) stop()
          model.close()
        }
        chat.value = { token, model: { ...model, close }, View: ChatView, chunk }
      },
      () => {
        opening = null
        chatFailed.value = true
      },
    )
    opening = { token, done }
    return done
  }

  /** It is no chat any more: it goes on beside what else was sent. Another tab may be the first to say so. */
  function carryOn(token: string, now: Conversation | null) {
    if (!now || now.kind === 'chat' || store.kept.peek().token !== token) return
    const { id: conversation, kind, reference, name } = now
    untracked(() => chatBecomes(store, { conversation, token, kind, reference }, name ?? undefined))
  }

  // Another tab may start, end or forget the conversation: this one follows.
  let followed = store.kept.peek().token
  effect(() => {
    const { token } = store.kept.value
    untracked(() => {
      if (token === followed) return
      const had = followed
      followed = token
      if (chat.value && chat.value.token !== token) closeChat()
      if (token) void openChat()
      else if (had) leaveChat(had)
      if (token && screen.value === 'start') screen.value = 'chat'
    })
  })
  /** The front, or what the chat has become. */
  function leaveChat(had: string) {
    const became = contacts.sent.value.find(contact => contact.token === had)
    const stood = screen.value === 'chat' || (screen.value === 'form' && contacts.changing.value?.chat)
    // What the focus is in goes; a focus that is elsewhere on the page stays there.
    const follows = stood && options.focused()
    if (stood || (became && !shown.value)) screen.value = became ? 'contact' : 'home'
    const ready = became ? contacts.show(became.conversation) : Promise.resolve()
    void ready.then(() => follows && focus.value++)
  }

  // Of the contacts the newest is followed, so that its answer is seen on whatever page the resident is.
  const newest = contacts.sent.peek().find(({ ended }) => !ended)
  if (underWay.peek()) void openChat()
  else if (newest) void contacts.show(newest.conversation)

  // Who asked to be read to is read to on every page.
  effect(() => {
    const { buttons, news } = display.chosen.value
    if (buttons || news) untracked(() => void display.load())
  })

  /** The form's own screen is gone once its kind is no longer offered. */
  const offers = (kind: string | undefined): kind is FormKind =>
    door.door.peek().kinds.some(offered => offered.kind === kind)

  const panel: PanelModel = {
    door,
    store,
    start,
    contacts,
    display,
    unread,
    words,
    shown,
    screen,
    focus,
    notice,
    chat,
    across,
    announce,
    chatFailed,
    moreLanguages,
    underWay,
    go,
    openChat,
    show(wanted) {
      void door.refresh()
      shown.value = true
      if (offers(wanted)) void contacts.openForm(wanted)
      else if (underWay.peek()) {
        screen.value = 'chat'
        void openChat()
      } else if (unread.peek() > 0) screen.value = 'contact'
      focus.value++
    },
    reopen(at) {
      shown.value = true
      const contact = contacts.sent.peek().some(({ conversation }) => conversation === at)
      if (contact) void contacts.show(at)
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
        chat.peek()?.model.chooseLanguage(code)
        contacts.open.peek()?.model.chooseLanguage(code)
      } catch {
        languageFailed()
      }
    },
    async loadMoreLanguages() {
      try {
        const [chunk] = await Promise.all([options.loadDisplay(), door.loadWords('sent')])
        addStyles(chunk.displayCss)
        moreLanguages.value = chunk.MoreLanguages
      } catch {
        languageFailed()
      }
    },
    async begin() {
      const chunk = loadChat().catch(() => null)
      const started = await start.submit(words.peek().language)
      if (!started) {
        void door.refresh('wrong')
        return
      }
      door.clock.set(started.now)
      await chunk
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
      contacts.forgetForm()
      start.name.value = ''
      go('home')
      notice.value = 'forgotten'
      announce(words.peek().t('closed.forgotten'))
    },
    async keepChat() {
      display.open.value = true
      await display.load()
      focus.value++
    },
  }
  return panel
}

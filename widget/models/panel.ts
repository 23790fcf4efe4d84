import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type * as ChatChunk from '../chat/chat.tsx'
import type { ChatModel } from '../chat/model.ts'
import type { WidgetWords } from '../words.ts'
import type { DoorModel } from './door.ts'
import type { Fetch } from './request.ts'
import { createStart, type StartModel } from './start.ts'
import type { Store } from './store.ts'

export type Screen = 'home' | 'start' | 'chat'
export type Notice = 'forgotten' | 'language_failed' | null
export type OpenChat = {
  readonly token: string
  readonly model: ChatModel
  readonly View: typeof ChatChunk.ChatView
}

export type PanelModel = {
  readonly door: DoorModel
  readonly store: Store
  readonly start: StartModel
  readonly words: ReadonlySignal<WidgetWords>
  readonly shown: ReadonlySignal<boolean>
  readonly screen: ReadonlySignal<Screen>
  /** Counts up when the focus should go to the screen's heading: when the resident moved, never by itself. */
  readonly focus: ReadonlySignal<number>
  readonly notice: ReadonlySignal<Notice>
  readonly chat: ReadonlySignal<OpenChat | null>
  /** The live part could not be fetched. */
  readonly chatFailed: ReadonlySignal<boolean>
  /** A conversation has begun and not ended. */
  readonly underWay: ReadonlySignal<boolean>
  show(): void
  /** Opens as it was before this page was loaded: the focus stays where it is. */
  reopen(): void
  hide(): void
  go(screen: Screen): void
  chooseLanguage(code: string): Promise<void>
  begin(): Promise<void>
  openChat(): Promise<void>
  startAgain(): void
  forget(): void
}

export type PanelOptions = {
  readonly door: DoorModel
  readonly store: Store
  readonly origin: string
  readonly association: string
  readonly fetch: Fetch
  readonly page: string
  readonly announce: (text: string, language?: string) => void
  /** The one dynamic import: the live link and all that needs it. */
  readonly loadChat: () => Promise<typeof ChatChunk>
  readonly addStyles: (css: string) => void
}

/** Which screen, in which language, with which conversation. */
export function createPanel(options: PanelOptions): PanelModel {
  const { door, store, announce, loadChat, origin, addStyles } = options
  const { words } = door
  const start = createStart(options)
  const shown = signal(false)
  const screen: Signal<Screen> = signal('home')
  const focus = signal(0)
  const notice: Signal<Notice> = signal(null)
  const chat = signal<OpenChat | null>(null)
  const chatFailed = signal(false)
  const underWay = computed(() => Boolean(store.kept.value.token && !store.kept.value.ended))
  let opening: { readonly token: string; readonly done: Promise<void> } | null = null

  const go = (next: Screen) => {
    notice.value = null
    screen.value = next
    focus.value++
  }
  const closeChat = () => {
    chat.peek()?.model.close()
    chat.value = null
  }

  function openChat(): Promise<void> {
    const { token } = store.kept.peek()
    if (!token || chat.peek()?.token === token) return Promise.resolve()
    if (opening?.token === token) return opening.done
    chatFailed.value = false
    const done = loadChat().then(
      ({ createChat, announceChat, ChatView, chatCss }) => {
        opening = null
        // Meanwhile another tab may have ended it and begun the next.
        if (store.kept.peek().token !== token) return
        closeChat()
        addStyles(chatCss)
        const model = createChat({ origin, token, store, clock: door.clock })
        const stop = announceChat({ model, words, clock: door.clock, announce, shown })
        const close = () => {
          stop()
          model.close()
        }
        chat.value = { token, model: { ...model, close }, View: ChatView }
      },
      () => {
        opening = null
        chatFailed.value = true
      },
    )
    opening = { token, done }
    return done
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
      else if (had && screen.value === 'chat') screen.value = 'home'
      if (token && screen.value === 'start') screen.value = 'chat'
    })
  })
  if (underWay.peek()) void openChat()

  return {
    door,
    store,
    start,
    words,
    shown,
    screen,
    focus,
    notice,
    chat,
    chatFailed,
    underWay,
    go,
    openChat,
    show() {
      void door.refresh()
      shown.value = true
      if (underWay.peek()) {
        screen.value = 'chat'
        void openChat()
      }
      focus.value++
    },
    reopen() {
      shown.value = true
      screen.value = underWay.peek() ? 'chat' : 'start'
    },
    hide() {
      shown.value = false
      notice.value = null
      // What has ended is there to be read from the front, and does not stand in the way of it.
      if (!underWay.peek()) screen.value = 'home'
    },
    async chooseLanguage(code) {
      if (code === words.peek().language) return
      try {
        await door.load(code)
        notice.value = null
        store.change({ language: code })
        chat.peek()?.model.chooseLanguage(code)
      } catch {
        notice.value = 'language_failed'
        announce(words.peek().t('panel.language_failed'))
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
      start.name.value = ''
      go('home')
      notice.value = 'forgotten'
      announce(words.peek().t('closed.forgotten'))
    },
  }
}

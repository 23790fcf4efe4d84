import { readFileSync } from 'node:fs'
import { render } from '@testing-library/preact'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ComponentChildren } from 'preact'
import { expect, onTestFinished } from 'vitest'
import { createWords } from '../../shared/client/words.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import type { PageLanguage, StaffKey, StaffText } from '../models/language.ts'
import { ChatPane } from '../views/chat-pane.tsx'
import { TextProvider } from '../views/text.ts'
import type { TestServer } from './server.ts'
import { openChat, openTab, type Tab, take, until } from './tab.ts'

/** The staff page's words in one of its languages. */
const wordsIn = (language: PageLanguage): StaffText =>
  createWords<never, StaffKey>(language, JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8')))

/** Shows a view of the staff page. Returns the user who operates it. */
export function show(view: ComponentChildren, language: PageLanguage = 'en'): UserEvent {
  render(<TextProvider value={wordsIn(language)}>{view}</TextProvider>)
  return userEvent.setup()
}

type OpenDesk = { readonly tab: Tab; readonly server: TestServer; readonly desk: Desk }

/** Opens the desk for Siân. `prepare` runs before that: it sets up what residents have asked and what the device stores. */
export async function openDesk(
  prepare: (server: TestServer, tab: Tab) => void = () => {},
): Promise<OpenDesk> {
  const tab = await openTab()
  onTestFinished(() => tab.close())
  prepare(tab.server, tab)
  return { tab, server: tab.server, desk: await tab.openDesk() }
}

type ConversationOptions = { readonly taken?: boolean; readonly language?: PageLanguage }
type OpenConversation = OpenDesk & {
  readonly chat: Chat
  readonly user: UserEvent
  /** Resolves once these words were announced to screen readers. */
  readonly untilAnnounced: (words: string) => Promise<void>
}

/** Opens the conversation `a` for Siân, who has taken it unless `taken` is false. */
export async function openConversation(
  prepare: (server: TestServer, tab: Tab) => void,
  { taken = true, language = 'en' }: ConversationOptions = {},
): Promise<OpenConversation> {
  const seat = await openDesk(prepare)
  const { desk, tab } = seat
  if (taken) await take(desk, 'a')
  else desk.route.go({ page: 'chat', id: 'a' })
  await until(() => expect(openChat(desk)?.conversation.value).toBeTruthy())
  const user = show(<ChatPane desk={desk} announce={words => tab.announcements.push(words)} />, language)
  return {
    ...seat,
    chat: openChat(desk),
    user,
    untilAnnounced: words => until(() => expect(tab.announcements).toContain(words)),
  }
}

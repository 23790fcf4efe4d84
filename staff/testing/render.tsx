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
import { opened, openTab, type Tab, take, until } from './tab.ts'

/** The staff page's words in one of its languages. */
const wordsIn = (language: PageLanguage): StaffText =>
  createWords<never, StaffKey>(language, JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8')))

/** Shows a view of the staff page; answers with the hands that use it. */
export function show(view: ComponentChildren, language: PageLanguage = 'en'): UserEvent {
  render(<TextProvider value={wordsIn(language)}>{view}</TextProvider>)
  return userEvent.setup()
}

type Seat = { readonly tab: Tab; readonly server: TestServer; readonly desk: Desk }

/** Siân sits down at her desk. `prepare` runs before the page opens: what residents have asked, and what the device knows. */
export async function sitDown(prepare: (server: TestServer, tab: Tab) => void = () => {}): Promise<Seat> {
  const tab = await openTab()
  onTestFinished(() => tab.close())
  prepare(tab.server, tab)
  return { tab, server: tab.server, desk: await tab.sitDown() }
}

type Options = { readonly taken?: boolean; readonly language?: PageLanguage }
type Opened = Seat & {
  readonly chat: Chat
  readonly user: UserEvent
  /** Settles once a screen reader was told this. */
  readonly hears: (words: string) => Promise<void>
}

/** Siân opens the conversation `a`, and has taken it unless `taken` is false. */
export async function openConversation(
  prepare: (server: TestServer, tab: Tab) => void,
  { taken = true, language = 'en' }: Options = {},
): Promise<Opened> {
  const seat = await sitDown(prepare)
  const { desk, tab } = seat
  if (taken) await take(desk, 'a')
  else desk.route.go({ page: 'chat', id: 'a' })
  await until(() => expect(opened(desk)?.conversation.value).toBeTruthy())
  const user = show(<ChatPane desk={desk} announce={words => tab.said.push(words)} />, language)
  return { ...seat, chat: opened(desk), user, hears: words => until(() => expect(tab.said).toContain(words)) }
}

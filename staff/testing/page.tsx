import { signal } from '@preact/signals'
import { render } from '@testing-library/preact'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type { Desk } from '../models/desk.ts'
import type { StaffPage } from '../page.ts'
import { App } from '../views/app.tsx'
import { openHttp, type TestHttp } from './http.ts'
import { sitDown } from './render.tsx'
import type { TestServer } from './server.ts'
import type { Tab } from './tab.ts'

type Shown = {
  readonly tab: Tab
  readonly server: TestServer
  readonly desk: Desk
  readonly http: TestHttp
  readonly user: UserEvent
}

/** The whole staff page with Siân at her desk. */
export async function showPage(prepare: (server: TestServer, tab: Tab) => void = () => {}): Promise<Shown> {
  const { tab, server, desk } = await sitDown(prepare)
  const http = await openHttp()
  http.signedIn = true
  await http.session.check()
  const page = pageOver(http, desk, tab.said)
  render(<App page={page} />)
  return { tab, server, desk, http, user: userEvent.setup() }
}

/** The page before anybody has signed in. */
export function showPageWithoutDesk(http: TestHttp): UserEvent {
  render(<App page={pageOver(http, null, [])} />)
  return userEvent.setup()
}

function pageOver({ language, session }: TestHttp, desk: Desk | null, said: string[]): StaffPage {
  onTestFinished(() => {
    session.close()
    language.close()
  })
  return {
    language,
    session,
    desk: signal(desk),
    announce: words => said.push(words),
    liveRegion: document.createElement('div'),
    start: async () => {},
  }
}

import { signal } from '@preact/signals'
import { render } from '@testing-library/preact'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import type { Desk } from '../models/desk.ts'
import type { StaffPage } from '../page.ts'
import { App } from '../views/app.tsx'
import { openHttp, type TestHttp } from './http.ts'
import { openDesk } from './render.tsx'
import type { TestServer } from './server.ts'
import type { Tab } from './tab.ts'

type ShownPage = {
  readonly tab: Tab
  readonly server: TestServer
  readonly desk: Desk
  readonly http: TestHttp
  readonly user: UserEvent
}

/** Shows the whole staff page with Siân signed in. `prepare` runs before the page opens. */
export async function showPage(
  prepare: (server: TestServer, tab: Tab) => void = () => {},
): Promise<ShownPage> {
  const { tab, server, desk } = await openDesk(prepare)
  const http = await openHttp()
  http.signedIn = true
  await http.session.check()
  const page = pageOver(http, desk, tab.announcements)
  render(<App page={page} />)
  return { tab, server, desk, http, user: userEvent.setup() }
}

/** Shows the page before anybody has signed in. Returns the user who operates it. */
export function showPageWithoutDesk(http: TestHttp): UserEvent {
  render(<App page={pageOver(http, null, [])} />)
  return userEvent.setup()
}

function pageOver({ language, session }: TestHttp, desk: Desk | null, announcements: string[]): StaffPage {
  onTestFinished(() => {
    session.close()
    language.close()
  })
  return {
    language,
    session,
    desk: signal(desk),
    announce: words => announcements.push(words),
    liveRegion: document.createElement('div'),
    start: async () => {},
  }
}

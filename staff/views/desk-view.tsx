import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { isVisible } from '../../shared/client/is-visible.ts'
import { isMac } from '../browser.ts'
import type { Desk } from '../models/desk.ts'
import { keyAction } from '../models/keys.ts'
import type { StaffPage } from '../page.ts'
import { ChatPane } from './chat-pane.tsx'
import { Consent } from './consent.tsx'
import { focusRequest } from './focus.ts'
import { Header } from './header.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { LineStrip } from './line-strip.tsx'
import { MyLanguagesDialog } from './my-languages.tsx'
import { QueueView } from './queue-view.tsx'
import { SessionStrip } from './session-strip.tsx'
import { SetUpView } from './set-up.tsx'
import { SignOut } from './sign-out.tsx'
import { useText } from './text.ts'

/** The page of a signed-in adviser. */
export function DeskView({ page, desk }: { page: StaffPage; desk: Desk }) {
  const { t } = useText()
  const shown = useSignal<'keyboard' | 'languages' | 'sign_out' | null>(null)
  useShortcuts(desk)
  const close = () => {
    shown.value = null
  }
  // The menu that opened the dialog has closed, so the browser cannot give the focus back to it.
  const closeDialog = () => {
    close()
    document.getElementById('menu-button')?.focus()
  }
  return (
    <div class="desk" data-page={desk.route.place.value.page}>
      {desk.route.place.value.page !== 'set_up' && (
        <>
          <a class="skip" href="#queue-heading">
            {t('app.skipQueue')}
          </a>
          <a class="skip" href="#chat-heading">
            {t('app.skipChat')}
          </a>
        </>
      )}
      <Header
        desk={desk}
        language={page.language}
        onKeyboard={() => {
          shown.value = 'keyboard'
        }}
        onLanguages={() => {
          shown.value = 'languages'
        }}
        onSignOut={() => {
          shown.value = 'sign_out'
        }}
      />
      <LineStrip line={desk.line} announce={page.announce} />
      <SessionStrip desk={desk} announce={page.announce} />
      {shown.value === 'sign_out' && <SignOut desk={desk} session={page.session} onStay={close} />}
      {desk.route.place.value.page === 'set_up' ? (
        <SetUpView desk={desk} />
      ) : (
        <main class="panes">
          <section class="queue-pane" aria-labelledby="queue-heading">
            <Consent alerts={desk.alerts} />
            <QueueView desk={desk} />
          </section>
          <section class="chat-pane" aria-labelledby="chat-heading">
            <ChatPane desk={desk} announce={page.announce} />
          </section>
        </main>
      )}
      {shown.value === 'keyboard' && (
        <KeyboardHelp enterSends={desk.enterSends.value} onClose={closeDialog} />
      )}
      {shown.value === 'languages' && (
        <MyLanguagesDialog desk={desk} announce={page.announce} onClose={closeDialog} />
      )}
    </div>
  )
}

function useShortcuts(desk: Desk) {
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => {
      const action = keyAction(event, isMac())
      if (!action || document.querySelector('dialog[open]')) return
      event.preventDefault()
      const { queue, route } = desk
      if (action.do === 'to_queue') {
        // On a phone the queue is a page of its own.
        const heading = document.getElementById('queue-heading')
        if (!heading || !isVisible(heading)) route.go({ page: 'queue' })
        focusRequest.value = 'queue'
      } else if (action.do === 'to_reply') {
        focusRequest.value = 'chat'
      } else {
        const row = action.do === 'open_next' ? queue.waiting.value[0] : queue.mine.value[action.index]
        if (!row) return
        route.go({ page: 'chat', id: row.conversation })
        focusRequest.value = 'chat'
      }
    }
    const onBack = () => {
      // A skip link has moved the focus by itself.
      if (window.location.hash !== '') return
      focusRequest.value = desk.route.place.value.page === 'chat' ? 'chat' : 'queue'
    }
    window.addEventListener('keydown', onPress)
    window.addEventListener('popstate', onBack)
    return () => {
      window.removeEventListener('keydown', onPress)
      window.removeEventListener('popstate', onBack)
    }
  }, [desk])
}

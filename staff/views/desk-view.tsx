import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { isVisible } from '../../shared/client/is-visible.ts'
import { onMac } from '../browser.ts'
import type { Desk } from '../models/desk.ts'
import { keyAction } from '../models/keys.ts'
import type { StaffPage } from '../page.ts'
import { ChatPane } from './chat-pane.tsx'
import { Consent } from './consent.tsx'
import { focusWish } from './focus.ts'
import { Header } from './header.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { LineStrip } from './line-strip.tsx'
import { MyLanguages } from './my-languages.tsx'
import { QueueView } from './queue-view.tsx'
import { SessionStrip } from './session-strip.tsx'
import { SetUpView } from './set-up.tsx'
import { SignOut } from './sign-out.tsx'
import { useText } from './text.ts'

/** The whole page of a signed-in adviser. */
export function DeskView({ page, desk }: { page: StaffPage; desk: Desk }) {
  const { t } = useText()
  const shown = useSignal<'keyboard' | 'languages' | 'sign_out' | null>(null)
  useKeys(desk)
  const close = () => {
    shown.value = null
  }
  // It was opened from the menu, which has closed meanwhile: the browser finds nothing to give the focus back to.
  const closeHelp = () => {
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
      {shown.value === 'keyboard' && <KeyboardHelp enterSends={desk.enterSends.value} onClose={closeHelp} />}
      {shown.value === 'languages' && (
        <MyLanguages desk={desk} announce={page.announce} onClose={closeHelp} />
      )}
    </div>
  )
}

function useKeys(desk: Desk) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = keyAction(event, onMac())
      if (!action || document.querySelector('dialog[open]')) return
      event.preventDefault()
      const { queue, route } = desk
      if (action.do === 'to_queue') {
        // On a phone the queue is a page of its own.
        const heading = document.getElementById('queue-heading')
        if (!heading || !isVisible(heading)) route.go({ page: 'queue' })
        focusWish.value = 'queue'
      } else if (action.do === 'to_reply') {
        focusWish.value = 'chat'
      } else {
        const row = action.do === 'open_next' ? queue.waiting.value[0] : queue.mine.value[action.index]
        if (!row) return
        route.go({ page: 'chat', id: row.conversation })
        focusWish.value = 'chat'
      }
    }
    const back = () => {
      // A skip link, which has moved the focus itself.
      if (window.location.hash !== '') return
      focusWish.value = desk.route.place.value.page === 'chat' ? 'chat' : 'queue'
    }
    window.addEventListener('keydown', press)
    window.addEventListener('popstate', back)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('popstate', back)
    }
  }, [desk])
}

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import type { Session } from '../models/session.ts'
import { useText } from './text.ts'

type SignOutProps = { desk: Desk; session: Session; onStay: () => void }

/** Asks before sign-out when a resident would be left waiting or something written would be lost. Otherwise it signs out at
 * once. */
export function SignOut({ desk, session, onStay }: SignOutProps) {
  const { t } = useText()
  const failed = useSignal(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const held = desk.queue.mine.value.length
  const chats = desk.chats.all.value
  const unsent = chats.some(chat => chat.unsent.value.length > 0)
  const drafts = chats.some(chat => chat.draft.value.trim() !== '' || chat.form.hasContent())
  const asks = held > 0 || unsent || drafts

  const leave = async () => {
    failed.value = !(await session.signOut())
    if (!failed.value) desk.forget()
  }
  useEffect(() => {
    if (asks) heading.current?.focus()
    else void leave()
  }, [])

  if (!asks && !failed.value) return null
  return (
    <section class="ask-strip" aria-labelledby="sign-out-heading">
      <h2 id="sign-out-heading" ref={heading} tabIndex={-1}>
        {t('signOut.heading')}
      </h2>
      {held > 0 && <p>{t('signOut.held', { count: held })}</p>}
      {unsent && <p>{t('signOut.unsent')}</p>}
      {!unsent && drafts && <p>{t('signOut.drafts')}</p>}
      {failed.value && (
        <p class="error" role="alert">
          {t('signOut.failed')}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="main-button" onClick={leave}>
          {t('signOut.confirm')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            onStay()
            document.getElementById('menu-button')?.focus()
          }}
        >
          {t('signOut.stay')}
        </button>
      </div>
    </section>
  )
}

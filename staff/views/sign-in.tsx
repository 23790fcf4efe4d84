import { signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../models/language.ts'
import type { EndReason } from '../models/last-adviser.ts'
import { placeOf } from '../models/route.ts'
import type { Session, SignInAnswer } from '../models/session.ts'
import { formatDuration, formatSessionLength } from '../models/wording.ts'
import { Field } from './field.tsx'
import { focusRequest } from './focus.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { useText } from './text.ts'

type Mistakes = {
  readonly email?: 'signIn.emailMissing' | 'signIn.emailWrong'
  readonly password?: 'signIn.passwordMissing'
  readonly answer?: SignInAnswer & { ok: false }
}

/** Outlives the form, so that signing in again needs only the password. */
const email = signal('')

/** The sign-in page. `ended`: why the last session ended by itself. */
export function SignIn({ session, language, ended }: SignInProps) {
  const text = useText()
  const { t } = text
  const password = useSignal('')
  const shown = useSignal(false)
  const busy = useSignal(false)
  const mistakes = useSignal<Mistakes | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  // The session ended while the adviser was working, so the focus goes to the reason.
  useEffect(() => {
    if (ended) heading.current?.focus()
  }, [ended])

  async function submit(event: Event) {
    event.preventDefault()
    if (busy.value) return
    mistakes.value = findMistakes(email.value.trim(), password.value)
    if (!mistakes.value) {
      busy.value = true
      const answer = await session.signIn(email.value.trim(), password.value)
      busy.value = false
      if (answer.ok) {
        // The focus goes back to the part where the adviser was working.
        const { page } = placeOf(window.location.pathname)
        if (ended && page !== 'set_up') focusRequest.value = page
        return
      }
      mistakes.value = { answer }
    }
    requestAnimationFrame(() => summary.current?.focus())
  }

  return (
    <main class="sign-in">
      <header class="sign-in-top">
        <p class="door-name">Doorstep</p>
        <LanguageSwitch language={language} />
      </header>
      <form class="card" noValidate onSubmit={submit}>
        <h1 ref={heading} tabIndex={-1}>
          {t(ended ? 'signIn.ended' : 'signIn.heading')}
        </h1>
        <p>{t(ended === 'time' ? 'signIn.timeOver' : ended ? 'signIn.endedBody' : 'signIn.lead')}</p>
        {mistakes.value && (
          // Not an alert: it takes the focus, so screen readers would read it twice.
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
          <div ref={summary} class="summary" tabIndex={-1} role="group" aria-labelledby="problem">
            <h2 id="problem">{t('signIn.problem')}</h2>
            <Summary mistakes={mistakes.value} />
          </div>
        )}
        <Field
          id="email"
          label={t('signIn.email')}
          type="email"
          autocomplete="username"
          value={email}
          error={mistakes.value?.email && t(mistakes.value.email)}
        />
        <Field
          id="password"
          label={t('signIn.password')}
          type={shown.value ? 'text' : 'password'}
          autocomplete="current-password"
          value={password}
          error={mistakes.value?.password && t(mistakes.value.password)}
        >
          <button
            type="button"
            class="plain-button"
            aria-controls="password"
            onClick={() => {
              shown.value = !shown.value
            }}
          >
            {t(shown.value ? 'signIn.hide' : 'signIn.show')}
          </button>
          <span class="unseen" role="status">
            {t(shown.value ? 'signIn.shown' : 'signIn.hidden')}
          </span>
        </Field>
        <p class="hint">{t('signIn.lasts', { duration: formatSessionLength(text) })}</p>
        <button type="submit" class="main-button wide" aria-disabled={busy.value}>
          {t(busy.value ? 'signIn.busy' : 'signIn.submit')}
        </button>
      </form>
    </main>
  )
}

type SignInProps = { session: Session; language: Language; ended: EndReason }

function Summary({ mistakes }: { mistakes: Mistakes }) {
  const text = useText()
  const { t } = text
  if (mistakes.answer) {
    const { answer } = mistakes
    if (answer.why !== 'too_often') return <p>{t(`signIn.${answer.why}`)}</p>
    if (answer.seconds === null) return <p>{t('signIn.tooManyUnknown')}</p>
    return <p>{t('signIn.tooMany', { duration: formatDuration(answer.seconds, text) })}</p>
  }
  return (
    <ul>
      {(['email', 'password'] as const).map(field => {
        const mistake = mistakes[field]
        return (
          mistake && (
            <li key={field}>
              <a href={`#${field}`} onClick={event => focusField(event, field)}>
                {t(mistake)}
              </a>
            </li>
          )
        )
      })}
    </ul>
  )
}

function focusField(event: Event, id: string) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

function findMistakes(email: string, password: string): Mistakes | null {
  const mistakes: Mistakes = {
    ...(email === '' ? { email: 'signIn.emailMissing' } : {}),
    ...(email !== '' && !/^\S+@\S+$/.test(email) ? { email: 'signIn.emailWrong' } : {}),
    ...(password === '' ? { password: 'signIn.passwordMissing' } : {}),
  }
  return Object.keys(mistakes).length > 0 ? mistakes : null
}

import { useEffect } from 'preact/hooks'
import type { StaffPage } from '../page.ts'
import { DeskView } from './desk-view.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignIn } from './sign-in.tsx'
import { TextProvider, useText } from './text.ts'

export function App({ page }: { page: StaffPage }) {
  const text = page.language.text.value
  // No words yet, so none to say it in: both languages of the page.
  if (!text)
    return (
      <p class="plain">
        <span lang="cy">Wrthi’n llwytho…</span> / <span lang="en">Loading…</span>
      </p>
    )
  return (
    <TextProvider value={text}>
      <Inside page={page} />
    </TextProvider>
  )
}

function Inside({ page }: { page: StaffPage }) {
  const { t } = useText()
  const state = page.session.state.value
  const desk = page.desk.value
  useTitle(page)
  if (desk) return <DeskView page={page} desk={desk} />
  if (state.at === 'out')
    return <SignIn session={page.session} language={page.language} ended={state.ended} />
  return (
    <main class="plain">
      <LanguageSwitch language={page.language} />
      <h1>{t('app.title')}</h1>
      <p role="status">{t(state.at === 'unreachable' ? 'app.unreachable' : 'app.loading')}</p>
    </main>
  )
}

/** "(2) Dilys Price – Willow Homes": the number first, where a narrow tab still shows it. */
function useTitle(page: StaffPage) {
  const { t } = useText()
  const desk = page.desk.value
  const wanting = desk?.wanting.value ?? 0
  const state = page.session.state.value
  const conversation = desk?.open.value?.conversation.value
  const what = desk
    ? conversation
      ? (conversation.name ?? t('queue.noName'))
      : t(desk.route.place.value.page === 'set_up' ? 'setUp.heading' : 'queue.heading')
    : t(state.at === 'out' ? 'signIn.heading' : 'app.title')
  const where = desk?.me.association.name ?? t('app.title')
  const title = `${wanting > 0 ? `(${wanting}) ` : ''}${what} – ${where}`
  useEffect(() => {
    document.title = title
  }, [title])
}

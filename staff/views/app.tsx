import { useEffect } from 'preact/hooks'
import type { StaffPage } from '../page.ts'
import { DeskView } from './desk-view.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignIn } from './sign-in.tsx'
import { TextProvider, useText } from './text.ts'

/** The whole staff page in its current state: loading, sign-in or desk. */
export function App({ page }: { page: StaffPage }) {
  const text = page.language.text.value
  // Before the words have arrived, both languages of the page are written out here.
  if (!text)
    return (
      <p class="plain">
        <span lang="cy">Wrthi’n llwytho…</span> / <span lang="en">Loading…</span>
      </p>
    )
  return (
    <TextProvider value={text}>
      <PageContent page={page} />
    </TextProvider>
  )
}

function PageContent({ page }: { page: StaffPage }) {
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

/** Sets the title: "(2) Dilys Price – Willow Homes". The number comes first, where a narrow tab still shows it. */
function useTitle(page: StaffPage) {
  const { t } = useText()
  const desk = page.desk.value
  const attentionCount = desk?.attentionCount.value ?? 0
  const state = page.session.state.value
  const conversation = desk?.open.value?.conversation.value
  const subject = desk
    ? conversation
      ? (conversation.name ?? t('queue.noName'))
      : t(desk.route.place.value.page === 'set_up' ? 'setUp.heading' : 'queue.heading')
    : t(state.at === 'out' ? 'signIn.heading' : 'app.title')
  const owner = desk?.me.association.name ?? t('app.title')
  const title = `${attentionCount > 0 ? `(${attentionCount}) ` : ''}${subject} – ${owner}`
  useEffect(() => {
    document.title = title
  }, [title])
}

import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { fieldsOf } from '../../../shared/domain/contact/fields.ts'
import { type Conversation, replay } from '../../../shared/domain/conversation/state.ts'
import { forResident } from '../../../shared/domain/conversation/visible.ts'
import { type Access, residentAccess } from '../../access/access.ts'
import type { Acting } from '../../actions/act.ts'
import { actForResident } from '../../actions/commands.ts'
import { eventsAfter } from '../../storage/conversations.ts'
import { changePage } from './form-page.ts'
import { noticePage } from './home.ts'
import { printOf } from './look.ts'
import { type Problem, problemsOf } from './problem-words.ts'
import { typedIn } from './questions.ts'
import type { PageEnv } from './say.ts'
import { sentPage, withdrawPage } from './sent-page.ts'

/** What a resident may do with what they have sent: look, change, take back, say whether a machine may translate. The
 * token comes in a hidden field alone. */
export const WISHES = ['show', 'change', 'withdraw', 'translate'] as const
type Wish = (typeof WISHES)[number]

export async function answerWish(context: Context<PageEnv>, acting: Acting, wish: Wish): Promise<Response> {
  const view = context.get('view')
  const { t } = view.words
  const { profile } = view.loaded
  const body = await context.req.parseBody()
  const token = typeof body.token === 'string' ? body.token : ''
  const access = await residentAccess(acting.db, token)
  const before = access?.association === profile.id ? await load(acting, access) : null
  if (!access || !before || before.kind === 'chat')
    return context.html(noticePage(view, t('pages.lost_title'), t('pages.lost')), 404)

  const { kind } = before
  const clientId = typeof body.client_id === 'string' ? body.client_id : randomUUID()
  const fields = fieldsOf(profile, kind, before.fields.slot ? [before.fields.slot] : [])
  const show = async (notice: string | null, status: 200 | 409 = 200) => {
    const state = (await load(acting, access)) ?? before
    return context.html(sentPage(view, { state, fields, token, notice }), status)
  }
  if (wish === 'translate') {
    const { allowed } = body
    if (allowed !== 'yes' && allowed !== 'no') return show(null)
    if (allowed === 'yes') await speak(acting, access, before, view.words.language)
    await actForResident(acting, access, { type: 'allow_translation', clientId, allowed: allowed === 'yes' })
    return show(null)
  }
  if (wish === 'show' || before.closed) return show(null)
  if (wish === 'withdraw') {
    if (body.sure === undefined) return context.html(withdrawPage(view, { state: before, token, clientId }))
    if (body.sure !== 'yes') return show(null)
    await actForResident(acting, access, { type: 'end', clientId })
    return show(null)
  }

  // The agreed time stays: another would be another call, with a place of its own.
  const asked = fields.filter(({ name }) => name !== 'slot')
  const drawn = (values: Readonly<Record<string, string>>, problems: readonly Problem[], status: 200 | 400) =>
    context.html(
      changePage(view, {
        kind,
        fields: asked,
        typed: { ...values, ...(before.fields.slot ? { slot: before.fields.slot } : {}) },
        problems,
        token,
        clientId,
      }),
      status,
    )
  if (body.client_id === undefined) return drawn({ ...before.fields }, [], 200)
  const typed = typedIn(asked, body)
  if (body.redraw !== undefined) return drawn(typed, [], 200)
  await speak(acting, access, before, view.words.language)
  const ack = await actForResident(acting, access, {
    type: 'change_fields',
    clientId,
    fields: typed,
    ...printOf(view.look),
  })
  if (!ack.ok && ack.refusal.name === 'fields_wrong')
    return drawn(typed, problemsOf(ack.refusal.problems, kind, view.words), 400)
  return ack.ok ? show(t('sent.changed')) : show(null, 409)
}

/** What is written or allowed now is in the language of this page, which may not be that of the first. */
async function speak(acting: Acting, access: Access, before: Conversation, language: string): Promise<void> {
  if (before.language === language || before.closed) return
  await actForResident(acting, access, { type: 'choose_language', clientId: randomUUID(), language })
}

const load = async ({ db }: Acting, { conversation }: Access): Promise<Conversation | null> =>
  replay(forResident(await eventsAfter(db, conversation, 0)))

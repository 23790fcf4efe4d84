import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { replay } from '../../../../shared/domain/conversation/apply.ts'
import { redactForResident } from '../../../../shared/domain/conversation/redact-for-resident.ts'
import type { Conversation } from '../../../../shared/domain/conversation/state.ts'
import { fieldsOf } from '../../../../shared/domain/enquiry/fields.ts'
import { type Access, residentAccess } from '../../../access/access.ts'
import type { ActionContext } from '../../../actions/act.ts'
import { actForResident } from '../../../actions/commands.ts'
import { loadEventsAfter } from '../../../storage/conversations.ts'
import { printSizeOf } from '../appearance.ts'
import { answerNoEnquiry } from '../errors.ts'
import type { PageEnv } from '../view.ts'
import { changePage } from './form-page.ts'
import { type Problem, problemsOf } from './problems.ts'
import { readAnswers } from './questions.ts'
import { sentPage, withdrawPage } from './sent-page.ts'

/** The actions on an enquiry that was sent. `translate` gives or withdraws translation consent. */
export const SENT_ACTIONS = ['show', 'change', 'withdraw', 'translate'] as const

type SentAction = { readonly actionContext: ActionContext; readonly action: (typeof SENT_ACTIONS)[number] }

/** Carries out an action on an enquiry and answers with a page. The token that allows it comes only in a hidden field. */
export async function answerSentAction(
  context: Context<PageEnv>,
  { actionContext, action }: SentAction,
): Promise<Response> {
  const view = context.get('view')
  const { t } = view.words
  const { profile } = view.loaded
  const body = await context.req.parseBody()
  const token = typeof body.token === 'string' ? body.token : ''
  const access = await residentAccess(actionContext.db, token)
  const before = access?.association === profile.id ? await load(actionContext, access) : null
  if (!access || !before || before.kind === 'chat') return answerNoEnquiry(context)

  const { kind } = before
  const clientId = typeof body.client_id === 'string' ? body.client_id : randomUUID()
  const fields = fieldsOf(profile, kind, before.fields.slot ? [before.fields.slot] : [])
  const show = async (notice: string | null, status: 200 | 409 = 200) => {
    const state = (await load(actionContext, access)) ?? before
    return context.html(sentPage(view, { state, fields, token, notice }), status)
  }
  if (action === 'translate') {
    const { allowed } = body
    if (allowed !== 'yes' && allowed !== 'no') return show(null)
    if (allowed === 'yes') await chooseLanguage(actionContext, access, before, view.words.language)
    await actForResident(actionContext, access, {
      type: 'allow_translation',
      clientId,
      allowed: allowed === 'yes',
    })
    return show(null)
  }
  if (action === 'show' || before.closed) return show(null)
  if (action === 'withdraw') {
    if (body.sure === undefined) return context.html(withdrawPage(view, { state: before, token, clientId }))
    if (body.sure !== 'yes') return show(null)
    await actForResident(actionContext, access, { type: 'end', clientId })
    return show(null)
  }

  // The booked slot stays. Another time would be another call with its own slot.
  const changeable = fields.filter(({ name }) => name !== 'slot')
  const drawForm = (
    values: Readonly<Record<string, string>>,
    problems: readonly Problem[],
    status: 200 | 400,
  ) =>
    context.html(
      changePage(view, {
        kind,
        fields: changeable,
        typed: { ...values, ...(before.fields.slot ? { slot: before.fields.slot } : {}) },
        problems,
        token,
        clientId,
      }),
      status,
    )
  if (body.client_id === undefined) return drawForm({ ...before.fields }, [], 200)
  const typed = readAnswers(changeable, body)
  if (body.redraw !== undefined) return drawForm(typed, [], 200)
  await chooseLanguage(actionContext, access, before, view.words.language)
  const ack = await actForResident(actionContext, access, {
    type: 'change_fields',
    clientId,
    fields: typed,
    ...printSizeOf(view.appearance),
  })
  if (!ack.ok && ack.refusal.name === 'fields_wrong')
    return drawForm(typed, problemsOf(ack.refusal.problems, kind, view.words), 400)
  return ack.ok ? show(t('sent.changed')) : show(null, 409)
}

/** Records that the resident now writes in this page's language, if it differs from the enquiry's. */
async function chooseLanguage(
  actionContext: ActionContext,
  access: Access,
  before: Conversation,
  language: string,
): Promise<void> {
  if (before.language === language || before.closed) return
  await actForResident(actionContext, access, { type: 'choose_language', clientId: randomUUID(), language })
}

const load = async ({ db }: ActionContext, { conversation }: Access): Promise<Conversation | null> =>
  replay(redactForResident(await loadEventsAfter(db, conversation, 0)))

import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { duration } from '../../../../shared/client/dates.ts'
import { replay } from '../../../../shared/domain/conversation/apply.ts'
import { fieldsOf, withTranslationConsent } from '../../../../shared/domain/enquiry/fields.ts'
import type { OfferedKind, Started } from '../../../../shared/protocol/http.ts'
import type { Refusal } from '../../../../shared/protocol/refusals.ts'
import type { ActionContext } from '../../../actions/act.ts'
import { startEnquiry } from '../../../actions/start.ts'
import type { StartLimit } from '../../start-limit.ts'
import { printSizeOf } from '../appearance.ts'
import { noticePage } from '../errors.ts'
import type { Markup } from '../markup.ts'
import type { PageEnv, PageWords, View } from '../view.ts'
import { formPage } from './form-page.ts'
import { type Problem, problemsOf } from './problems.ts'
import { readAnswers } from './questions.ts'
import { sentPage } from './sent-page.ts'

type FormAnswer = {
  readonly offered: OfferedKind
  readonly actionContext: ActionContext
  readonly starts: StartLimit
}

/** Answers a form with the confirmation, or with the same page, its problems and everything that was typed. */
export async function answerForm(
  context: Context<PageEnv>,
  { offered: { kind, fields }, actionContext, starts }: FormAnswer,
): Promise<Response> {
  const view = context.get('view')
  const { words, loaded } = view
  const body = await context.req.parseBody()
  // Consent that was given counts, even if an adviser who speaks the language is available by now.
  const typed = readAnswers(withTranslationConsent(fields), body)
  const sentStart = typeof body.start === 'string' && UUID.test(body.start) ? body.start : null
  const start = sentStart ?? randomUUID()
  const redraw = (problems: readonly Problem[], status: ContentfulStatusCode) =>
    context.html(formPage(view, { kind, fields, typed, problems, start }), status)

  if (body.redraw !== undefined) return redraw([], 200)
  // Without the secret from the form, a second press could not be told from the first.
  if (sentStart === null)
    return redraw([{ field: null, text: `${words.t('ask.incomplete')} ${words.t('ask.kept')}` }], 400)
  const retryAfterSeconds = starts(context)
  if (retryAfterSeconds !== null) {
    context.header('Retry-After', String(retryAfterSeconds))
    return redraw([problemOf({ name: 'too_often', retryAfterSeconds }, words)], 429)
  }
  const { language } = words
  const about = { start, kind, language, page: null, fields: typed, ...printSizeOf(view.appearance) }
  const answer = await startEnquiry(actionContext, loaded, about)
  if (answer.ok) return context.html(confirmation(view, answer.started, answer.fresh, typed))
  const { refusal } = answer
  if (refusal.name === 'fields_wrong') return redraw(problemsOf(refusal.problems, kind, words), 400)
  return redraw([problemOf(refusal, words)], refusal.name === 'slot_taken' ? 409 : 503)
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function problemOf(refusal: Refusal, { t, language }: PageWords): Problem {
  switch (refusal.name) {
    case 'slot_taken':
      return { field: 'slot', text: t('problems.not_a_choice.slot') }
    case 'too_often': {
      const wait = duration(refusal.retryAfterSeconds, language)
      return { field: null, text: `${t('refusal.too_often', { wait })} ${t('ask.kept')}` }
    }
    default:
      return { field: null, text: `${t('refusal.unavailable')} ${t('ask.kept')}` }
  }
}

/** Draws the confirmation. A form that is sent again (pressed twice, reloaded, gone back) shows the one enquiry that it
 * started and says whether this form differs from it. */
function confirmation(
  view: View,
  { events, token }: Started,
  fresh: boolean,
  typed: Readonly<Record<string, string>>,
): Markup {
  const { t } = view.words
  const state = replay(events)
  if (!state) return noticePage(view, t('pages.lost_title'), t('pages.lost'))
  const stored: Readonly<Record<string, string | undefined>> = state.fields
  const isSame =
    Object.entries(stored).every(([name, value]) => value === typed[name]?.trim()) &&
    (typed.machine === 'yes') === (state.translation === true)
  const notice = fresh ? null : isSame ? t('sent.before') : t('sent.before_different')
  const fields = fieldsOf(view.loaded.profile, state.kind, state.fields.slot ? [state.fields.slot] : [])
  return sentPage(view, { state, fields, token, notice })
}

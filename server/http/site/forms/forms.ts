import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { ASK_FOR_LANGUAGE } from '../../../../shared/domain/enquiry/fields.ts'
import { KINDS, type Kind } from '../../../../shared/domain/enquiry/kinds.ts'
import type { OfferedKind } from '../../../../shared/protocol/http.ts'
import type { ActionContext } from '../../../actions/act.ts'
import type { StartLimit } from '../../start-limit.ts'
import { homeOf, notOfferedPage } from '../home.ts'
import type { PageEnv, View } from '../view.ts'
import { answerForm } from './answers.ts'
import { formPage } from './form-page.ts'
import { answerSentAction, SENT_ACTIONS } from './sent-actions.ts'

export type FormPages = { readonly actionContext: ActionContext; readonly starts: StartLimit }

/** Serves `/<association>/<kind>`: the form of each kind, its answer, and the actions on an enquiry that was sent. */
export function formPages({ actionContext, starts }: FormPages): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/:kind', (context, next) => {
    const kind = context.req.param('kind')
    if (!isKind(kind)) return next()
    const view = context.get('view')
    const offered = offeredIn(view, kind)
    if (!offered) return context.html(notOfferedPage(view), 404)
    const typed = answersFromLink(context, offered, view)
    return context.html(formPage(view, { ...offered, typed, problems: [], start: randomUUID() }))
  })
  app.post('/:kind', (context, next) => {
    const kind = context.req.param('kind')
    if (!isKind(kind)) return next()
    const view = context.get('view')
    const offered = offeredIn(view, kind)
    return offered
      ? answerForm(context, { offered, actionContext, starts })
      : context.html(notOfferedPage(view), 404)
  })
  for (const action of SENT_ACTIONS) {
    // A token opens these, and no address carries one. The address alone leads to the first page.
    app.get(`/:kind/${action}`, context => context.redirect(homeOf(context.get('view')), 302))
    app.post(`/:kind/${action}`, context => answerSentAction(context, { actionContext, action }))
  }
  return app
}

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text)

const offeredIn = ({ door }: View, kind: Kind): OfferedKind | undefined =>
  door.kinds.find(one => one.kind === kind)

/**
 * Reads the answers that a link gives in advance: `/mha/feedback?feedback=complaint`, `/mha/format?format=braille`. Or the
 * request for an interpreter, which asks for another language: `/mha/format?need=interpreter`.
 */
function answersFromLink(
  context: Context,
  { kind, fields }: OfferedKind,
  { words: { t } }: View,
): Record<string, string> {
  if (kind === ASK_FOR_LANGUAGE.kind && context.req.query('need') === 'interpreter')
    return { ...ASK_FOR_LANGUAGE.values, text: t('other_language.wish') }
  return Object.fromEntries(
    fields.flatMap(({ name, input, options }) => {
      const value = input === 'choice' ? context.req.query(name) : undefined
      return value !== undefined && options?.includes(value) ? [[name, value]] : []
    }),
  )
}

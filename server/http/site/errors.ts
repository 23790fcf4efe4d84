import type { Context, ErrorHandler } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Log } from '../../log.ts'
import { hrefOf } from './address.ts'
import { page } from './frame.ts'
import type { Markup } from './markup.ts'
import type { PageEnv, PageWords, View } from './view.ts'

/** Draws a page that says what cannot be done and why: a heading, a sentence and a link back. */
export function noticePage(view: View, title: string, text: string): Markup {
  return page(view, {
    title,
    problem: true,
    main: html`<h1>${title}</h1>
<p>${text}</p>
<p><a href="${hrefOf(view, '')}">${view.words.t('pages.home')}</a></p>`,
  })
}

/** Refuses a form that another site sent in the resident's name. */
export const refuseForeignForm = (context: Context<PageEnv>) =>
  notice(context, 403, t => [t('pages.elsewhere_title'), t('pages.elsewhere')])

/** Refuses a form that is larger than all its fields may be together. */
export const refuseLargeForm = (context: Context<PageEnv>) =>
  notice(context, 413, t => [t('pages.too_large_title'), t('pages.too_large')])

/** Answers for an enquiry that no longer exists or that this token does not open. */
export const answerNoEnquiry = (context: Context<PageEnv>) =>
  notice(context, 404, t => [t('pages.lost_title'), t('pages.lost')])

/** Logs an unexpected error and answers with a page. If the page's language is not known yet, the whole server's handler
 * answers. */
export const answerPageError =
  (log: Log): ErrorHandler<PageEnv> =>
  (error, context) => {
    const view: View | undefined = context.get('view')
    // The whole server's handler logs this error.
    if (!view) throw error
    log.error(error, 'a plain page failed')
    return notice(context, 503, t => [t('pages.failed_title'), t('pages.failed')])
  }

function notice(
  context: Context<PageEnv>,
  status: ContentfulStatusCode,
  words: (t: PageWords['t']) => readonly [title: string, text: string],
) {
  const view = context.get('view')
  return context.html(noticePage(view, ...words(view.words.t)), status)
}

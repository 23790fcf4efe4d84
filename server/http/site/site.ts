import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { coloursCss } from '../../colours.ts'
import type { Log } from '../../log.ts'
import { coloursOf, type DoorServices } from '../door.ts'
import { association } from '../middleware/association.ts'
import { forFiveMinutes, noStore, revalidatePrivately } from '../middleware/caching.ts'
import { ownForm } from '../middleware/own-page.ts'
import type { StartLimit } from '../start-limit.ts'
import { accessibilityPage } from './accessibility.ts'
import { hrefOf } from './address.ts'
import { rememberAppearance } from './appearance.ts'
import { answerPageError, refuseForeignForm, refuseLargeForm } from './errors.ts'
import { formPages } from './forms/forms.ts'
import { homeOf, homePage } from './home.ts'
import { type PageEnv, withView } from './view.ts'

export type Site = {
  readonly services: DoorServices
  /** Our own origin, which forms come from. */
  readonly url: string
  readonly starts: StartLimit
  readonly log: Log
}

const css = ['base', 'content', 'form', 'top', 'appearance']
  .map(part => readFileSync(join(import.meta.dirname, 'styles', `${part}.css`), 'utf8'))
  .join('\n')
/** All fields at their limits together, with each character in the longest encoding that a form uses. */
const MAX_FORM_BYTES = 100_000

/** Serves the plain pages: a page for each kind, for links, printed codes and browsers without script. */
export function sitePages({ services, url, starts, log }: Site): Hono<PageEnv> {
  const { actionContext, locales } = services
  const known = association(actionContext.associations)
  const app = new Hono<PageEnv>()

  app.get('/contact.css', forFiveMinutes, context => styles(context, css))
  app.get('/:association/colours.css', known, forFiveMinutes, context =>
    styles(context, coloursCss(coloursOf(context.get('loaded')))),
  )
  app.get('/:association', known, context =>
    context.redirect(`${context.req.path}/${new URL(context.req.url).search}`, 301),
  )

  const pages = new Hono<PageEnv>()
  pages.onError(answerPageError(log))
  pages.use(headers, known)
  // Not `noStore`: Back must find the form with its secret, or sending it again would start a second enquiry.
  pages.get('*', revalidatePrivately)
  pages.post('*', noStore)
  pages.use(withView(services))
  pages.post('*', ownForm({ url, refused: refuseForeignForm }))
  pages.post('*', bodyLimit({ maxSize: MAX_FORM_BYTES, onError: refuseLargeForm }))
  // A press on any page can ask to remember its appearance.
  pages.post('*', (context, next) => {
    const view = context.get('view')
    const keep = context.req.query('keep')
    if (keep === undefined) return next()
    const appearance = rememberAppearance(context, view.door.association.id, view.appearance, keep === 'yes')
    context.set('view', { ...view, appearance })
    return next()
  })

  pages.get('/', context => context.html(homePage(context.get('view'))))
  pages.get('/chat', context => context.redirect(homeOf(context.get('view')), 302))
  pages.get('/accessibility', context => context.html(accessibilityPage(context.get('view'), locales)))
  pages.post('/look', async context => {
    const { to } = await context.req.parseBody()
    const path = PAGES_WITHOUT_FORM.find(one => one === to) ?? ''
    const period = context.req.query('period')
    return context.redirect(hrefOf(context.get('view'), path, period ? { more: { period } } : {}), 303)
  })
  pages.route('/', formPages({ actionContext, starts }))

  app.route(`/:association{(?:${[...actionContext.associations.keys()].join('|')})}/`, pages)
  return app
}

const styles = (context: Context, text: string) =>
  context.body(text, 200, { 'Content-Type': 'text/css; charset=utf-8' })

/** The pages without a form. A press to remember the appearance leads back to one of them. */
const PAGES_WITHOUT_FORM = ['', 'accessibility', 'performance']

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  // Other sites get no referrer. Not `no-referrer`: with it older browsers hide a form's origin from us as well.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
})

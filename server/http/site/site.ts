import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { ASK_FOR_LANGUAGE } from '../../../shared/domain/contact/fields.ts'
import { KINDS, type Kind } from '../../../shared/domain/contact/kinds.ts'
import type { OfferedKind } from '../../../shared/protocol/http.ts'
import { addressOf } from '../../access/address.ts'
import type { Limiter } from '../../access/limiter.ts'
import { coloursCss } from '../../colours.ts'
import type { Log } from '../../log.ts'
import { coloursOf } from '../door.ts'
import { fromOurOwnPage } from '../middleware/own-page.ts'
import { accessibilityPage } from './accessibility.ts'
import { hrefOf } from './address.ts'
import { keepLook } from './appearance.ts'
import { answerForm, type MayStart } from './forms/answers.ts'
import { formPage } from './forms/form-page.ts'
import { answerWish, WISHES } from './forms/sent-actions.ts'
import { homePage, noticePage, notOfferedPage } from './home.ts'
import type { PageEnv, View } from './page-words.ts'
import { type Viewing, viewOf } from './view.ts'

export type ContactPages = Viewing & {
  /** Our own origin: a form comes from here. */
  readonly url: string
  /** How many proxies of ours stand before this process. */
  readonly proxies: number
  /** Shared with the panel's own door: one address has one allowance. */
  readonly starts: Limiter
  readonly log: Log
}

const css = readFileSync(join(import.meta.dirname, 'site.css'), 'utf8')
/** The fields' limits together, each character written as a form may have to write it. */
const LARGEST_FORM_BYTES = 100_000

/** Every way in as a page of its own, for links, printed codes and browsers without script. */
export function contactPages(parts: ContactPages): Hono<PageEnv> {
  const { acting, locales, url, proxies, starts } = parts
  const { associations } = acting
  const app = new Hono<PageEnv>()

  app.get('/contact.css', context => styles(context, css))
  app.get('/:association/colours.css', (context, next) => {
    const loaded = associations.get(context.req.param('association'))
    return loaded ? styles(context, coloursCss(coloursOf(loaded))) : next()
  })
  app.get('/:association', (context, next) => {
    if (!associations.has(context.req.param('association'))) return next()
    return context.redirect(`${context.req.path}/${new URL(context.req.url).search}`, 301)
  })

  const mayStart: MayStart = context => starts(addressOf(context.env.incoming, proxies))
  const pages = new Hono<PageEnv>()
  pages.use(headers)
  pages.use(async (context, next) => {
    const loaded = associations.get(context.req.param('association') ?? '')
    if (!loaded) return next()
    context.set('view', await viewOf(parts, context, loaded))
    // Not `no-store`: pressing Back must find the form as it was, with its secret, or a second sending would be a
    // second contact. What is answered to a form is never kept.
    context.header('Cache-Control', context.req.method === 'GET' ? 'private, no-cache' : 'no-store')
    context.header('Vary', 'Accept-Language, Cookie')
    return next()
  })
  pages.post('*', async (context, next) => {
    const view = context.get('view')
    const { t } = view.words
    if (fromOurOwnPage(context, url)) return next()
    return context.html(noticePage(view, t('pages.elsewhere_title'), t('pages.elsewhere')), 403)
  })
  pages.post(
    '*',
    bodyLimit({
      maxSize: LARGEST_FORM_BYTES,
      onError: context => {
        const view: View = context.get('view')
        const { t } = view.words
        return context.html(noticePage(view, t('pages.too_large_title'), t('pages.too_large')), 413)
      },
    }),
  )
  // How a page looks is remembered only after a press that asks for it, on whichever page that is.
  pages.post('*', (context, next) => {
    const view = context.get('view')
    const keep = context.req.query('keep')
    if (keep === undefined) return next()
    const look = keepLook(context, view.door.association.id, view.look, keep === 'yes')
    context.set('view', { ...view, look })
    return next()
  })
  pages.onError((error, context) => {
    parts.log.error(error, 'a contact page failed')
    const view: View | undefined = context.get('view')
    if (!view) throw error
    const { t } = view.words
    return context.html(noticePage(view, t('pages.failed_title'), t('pages.failed')), 503)
  })
  pages.get('/', context => context.html(homePage(context.get('view'))))
  pages.get('/chat', context => context.redirect(homeOf(context), 302))
  pages.get('/accessibility', context => context.html(accessibilityPage(context.get('view'), locales)))
  pages.post('/look', async context => {
    const { to } = await context.req.parseBody()
    const path = PLAIN_PAGES.find(one => one === to) ?? ''
    const period = context.req.query('period')
    return context.redirect(hrefOf(context.get('view'), path, period ? { more: { period } } : {}), 303)
  })
  pages.get('/:kind', (context, next) => {
    const view = context.get('view')
    const kind = context.req.param('kind')
    if (!isKind(kind)) return next()
    const offered = view.door.kinds.find(one => one.kind === kind)
    if (!offered) return context.html(notOfferedPage(view), 404)
    const typed = chosenBefore(context, offered, view)
    return context.html(formPage(view, { ...offered, typed, problems: [], start: randomUUID() }))
  })
  pages.post('/:kind', (context, next) => {
    const view = context.get('view')
    const kind = context.req.param('kind')
    if (!isKind(kind)) return next()
    const offered = view.door.kinds.find(one => one.kind === kind)
    return offered ? answerForm(context, offered, acting, mayStart) : context.html(notOfferedPage(view), 404)
  })
  for (const wish of WISHES) {
    // Opened by a token, which no address carries: whoever comes by the address alone starts afresh.
    pages.get(`/:kind/${wish}`, context => context.redirect(homeOf(context), 302))
    pages.post(`/:kind/${wish}`, context => answerWish(context, acting, wish))
  }

  app.route(`/:association{(?:${[...associations.keys()].join('|')})}/`, pages)
  return app
}

const styles = (context: Context, text: string) =>
  context.body(text, 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  })

const homeOf = (context: Context<PageEnv>): string => hrefOf(context.get('view'), '')

/** The pages without a form of their own, where a look that is to be remembered may have been chosen. */
const PLAIN_PAGES = ['', 'accessibility', 'performance']

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text)

/** A choice that the link has made beforehand: `/mha/feedback?feedback=complaint`, `/mha/format?format=braille`; or
 * that an interpreter is needed, which is asked for as another language (`/mha/format?need=interpreter`). */
function chosenBefore(
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
  // To other sites nothing. Not `no-referrer`: with it older browsers hide a form's origin from us as well.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
})

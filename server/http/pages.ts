import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { textOn } from '../../shared/domain/colour.ts'
import type { LoaderConfig } from '../../shared/protocol/loader.ts'
import type { LoadedProfile } from '../profiles.ts'
import { type Locales, languageChoices } from '../words.ts'
import { coloursOf } from './door.ts'
import { wishedLanguages } from './wished-languages.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** What Vite has built: the embedded script, the panel and its chunks, the staff page. */
export function pages(
  dist: string,
  associations: ReadonlyMap<string, LoadedProfile>,
  locales: Locales,
): Hono {
  const app = new Hono()

  // Other origins' pages load these as modules, which needs leave; they are the same for everybody.
  app.use('/assets/*', async (context, next) => {
    await next()
    context.header('Access-Control-Allow-Origin', '*')
    context.header('Cross-Origin-Resource-Policy', 'cross-origin')
    if (context.res.ok && !context.res.headers.has('Cache-Control')) context.header('Cache-Control', FOR_EVER)
  })
  app.use('/assets/*', serveStatic({ root: join(dist, 'panel'), precompressed: true }))
  const panel = currentPanel(dist)
  // A script that a browser or proxy kept from before an upgrade names the panel of then: it gets today's. Not by being
  // sent on: a browser would then run the panel twice, under both names, and the parts it fetches would break.
  app.get('/assets/:file{panel-[^/]+\\.js}', context =>
    context.body(`export * from '${panel}'\n`, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-store',
    }),
  )

  const script = embeddedScript(dist, panel, associations, locales)
  app.get('/widget.js', etag(), context => {
    context.header('Vary', 'Accept-Language')
    context.header('Content-Type', 'text/javascript; charset=utf-8')
    context.header('Cache-Control', 'public, max-age=300')
    context.header('Access-Control-Allow-Origin', '*')
    context.header('Cross-Origin-Resource-Policy', 'cross-origin')
    return context.body(script(wishedLanguages(context)))
  })

  app.use('/staff/*', async (context, next) => {
    await next()
    if (context.req.path.startsWith('/staff/assets/') && context.res.ok)
      context.header('Cache-Control', FOR_EVER)
  })
  app.use(
    '/staff/assets/*',
    serveStatic({ root: join(dist, 'staff'), rewriteRequestPath: path => path.replace(/^\/staff/, '') }),
  )
  // A file of an earlier build: not the page in a script's place.
  app.all('/staff/assets/*', context => context.notFound())
  const staffPage = readFileSync(join(dist, 'staff', 'index.html'), 'utf8')
  for (const path of ['/staff', '/staff/*']) {
    app.get(path, staffHeaders, context => {
      context.header('Cache-Control', 'no-cache')
      return context.html(staffPage)
    })
  }
  return app
}

/** Nothing from anywhere else, nothing inline, nobody's frame. */
const staffHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
})

/** The loader with what it must know before anything else is fetched: one request, the same for all sites whose reader
 * wishes for the same language. */
function embeddedScript(
  dist: string,
  panel: string,
  associations: ReadonlyMap<string, LoadedProfile>,
  locales: Locales,
): (wished: readonly string[]) => string {
  const loader = readFileSync(join(dist, 'loader', 'widget.js'), 'utf8')
  const languages = locales.languages('widget')
  const launcher = (language: string) => locales.words('widget', language).launcher as LauncherWords
  const both = languages.filter(code => code === 'en' || code === 'cy')
  const config: Omit<LoaderConfig, 'open'> = {
    panel,
    associations: Object.fromEntries(
      [...associations].map(([id, loaded]) => {
        const { primary } = coloursOf(loaded)
        const [first] = languageChoices(languages, loaded.profile.nation.value)
        const text = textOn(primary) === '#000000' ? '#000' : ''
        const other = first && first.code !== languages[0]
        return [id, other ? [primary, text, first.code] : text ? [primary, text] : [primary]]
      }),
    ),
    languages: languages.join(' '),
    failed: Object.fromEntries(both.map(code => [code, launcher(code).failed])),
  }
  const scripts = new Map<string, string>()
  return wished => {
    const asked = wished.find(code => languages.includes(code)) ?? 'en'
    const labelled = [...new Set([...both, asked])]
    const open = Object.fromEntries(labelled.map(code => [code, launcher(code).open]))
    // A block keeps the name from the host page.
    const script = scripts.get(asked) ?? `{const DOORSTEP=${literal({ ...config, open })};${loader}}`
    scripts.set(asked, script)
    return script
  }
}

/** As script, in which most keys need no quotes. */
const literal = (config: LoaderConfig): string => JSON.stringify(config).replace(/"([a-z]\w*)":/g, '$1:')

/** The section `launcher` of `locales/<language>/widget.json`. */
type LauncherWords = { readonly open: string; readonly failed: string }

/** The panel's file of this build, as a path on this server. */
function currentPanel(dist: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, 'panel', 'manifest.json'), 'utf8'))
  return `/${manifest['widget/panel.tsx'].file}`
}

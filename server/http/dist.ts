import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { textOn } from '../../shared/domain/colour.ts'
import type { LoaderConfig } from '../../shared/protocol/loader.ts'
import type { LoadedProfile } from '../profiles.ts'
import { type Locales, languageChoices } from '../words.ts'
import { coloursOf } from './door.ts'
import { forEver, forFiveMinutes, noStore, revalidate } from './middleware/caching.ts'
import { preferredLanguage } from './middleware/language.ts'

export type BuiltFiles = {
  /** The folder that Vite builds into. */
  readonly folder: string
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
}

/** Serves the files that Vite has built: the embedded script, the panel and its chunks, the staff page. */
export function builtFiles(parts: BuiltFiles): Hono {
  const { folder, locales } = parts
  const app = new Hono()

  app.use(
    '/assets/*',
    allowAnyOrigin,
    forEver,
    serveStatic({ root: join(folder, 'panel'), precompressed: true }),
  )
  const panel = findPanelPath(folder)
  // A script that a browser or proxy stored before an upgrade names the old panel, and gets the current one. A redirect
  // would not do: the browser would run the panel twice, under both names, and its chunks would break.
  app.get('/assets/:file{panel-[^/]+\\.js}', noStore, context =>
    context.body(`export * from '${panel}'\n`, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  )

  const script = createEmbeddedScript(parts, panel)
  const languages = locales.languages('widget')
  app.get('/widget.js', etag(), allowAnyOrigin, forFiveMinutes, context => {
    context.header('Vary', 'Accept-Language')
    context.header('Content-Type', 'text/javascript; charset=utf-8')
    return context.body(script(preferredLanguage(context, languages, 'en')))
  })

  app.use(
    '/staff/assets/*',
    forEver,
    serveStatic({ root: join(folder, 'staff'), rewriteRequestPath: path => path.replace(/^\/staff/, '') }),
  )
  // A file of an earlier build is not found. Without this route the answer would be the page instead of a script.
  app.all('/staff/assets/*', context => context.notFound())
  const staffPage = readFileSync(join(folder, 'staff', 'index.html'), 'utf8')
  for (const path of ['/staff', '/staff/*'])
    app.get(path, staffHeaders, revalidate, context => context.html(staffPage))
  return app
}

/** Lets pages of other origins load these files as modules. The files are the same for everybody. */
const allowAnyOrigin: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Access-Control-Allow-Origin', '*')
  context.header('Cross-Origin-Resource-Policy', 'cross-origin')
}

/** Nothing from other origins, nothing inline, no framing. */
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

/**
 * Joins the loader with the data that it needs before it fetches anything else, so that one request carries both. The
 * script depends only on the reader's preferred language, not on the site.
 */
function createEmbeddedScript(
  { folder, associations, locales }: BuiltFiles,
  panel: string,
): (language: string) => string {
  const loader = readFileSync(join(folder, 'loader', 'widget.js'), 'utf8')
  const languages = locales.languages('widget')
  const launcher = (language: string) => locales.words('widget', language).launcher as LauncherWords
  const mainLanguages = languages.filter(code => code === 'en' || code === 'cy')
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
    failed: Object.fromEntries(mainLanguages.map(code => [code, launcher(code).failed])),
  }
  const scripts = new Map<string, string>()
  return language => {
    const labelLanguages = [...new Set([...mainLanguages, language])]
    const open = Object.fromEntries(labelLanguages.map(code => [code, launcher(code).open]))
    // The block hides the name from the host page.
    const script = scripts.get(language) ?? `{const DOORSTEP=${literal({ ...config, open })};${loader}}`
    scripts.set(language, script)
    return script
  }
}

/** Writes the data as script, in which most keys need no quotes. */
const literal = (config: LoaderConfig): string => JSON.stringify(config).replace(/"([a-z]\w*)":/g, '$1:')

/** The section `launcher` of `locales/<language>/widget.json`. */
type LauncherWords = { readonly open: string; readonly failed: string }

/** Returns the path of this build's panel on this server. */
function findPanelPath(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'panel', 'manifest.json'), 'utf8'))
  return `/${manifest['widget/panel.tsx'].file}`
}

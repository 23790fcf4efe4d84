import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { paintsOf, sceneFile } from './art/scenes.ts'
import type { DemoAssociation, Language } from './association.ts'
import { html, type Markup } from './markup.ts'
import { paletteCss, paletteOf } from './palette.ts'
import { accessibility, contact, privacy } from './site/help-pages.ts'
import { home } from './site/home.ts'
import { news } from './site/news.ts'
import { doorLink, linkTo, type Page, pageIds, pageOf, pathOf } from './site/page.ts'
import { rent, repairs } from './site/services.ts'
import { pageTop, shell } from './site/shell.ts'
import { iconFile } from './site/symbols.ts'
import type { PageId } from './site/words.ts'
import { storyOf } from './stories/stories.ts'

export type DemoSites = {
  readonly associations: readonly DemoAssociation[]
  /** The origin that serves the door, such as `http://localhost:8080`. */
  readonly doorstep: string
}

const contents: Record<PageId, (page: Page) => Markup> = {
  home,
  repairs,
  rent,
  news,
  contact,
  accessibility,
  privacy,
}
const languages: readonly Language[] = ['en', 'cy']
const readSheet = (name: string): string => readFileSync(new URL(`site/${name}.css`, import.meta.url), 'utf8')
const sharedSheet = ['base', 'frame', 'parts', 'pages', 'looks/first-screen'].map(readSheet).join('\n')

/** The associations' websites, each below its own id, in English and, below `cy/`, in Welsh. They stand in for a landlord's
 * real website, so their policy allows only the door's script from the door's own origin. */
export const demoSites = ({ associations, doorstep }: DemoSites): Hono => {
  const door = new URL(doorstep).origin
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headersFor(door))) c.header(name, value)
  })
  for (const association of associations) addWebsite(app, association, door)
  app.get('/', c => c.redirect(`${door}/`))
  app.notFound(c => c.html(missing(c.req.path, associations, door), 404))
  return app
}

const addWebsite = (app: Hono, association: DemoAssociation, door: string): void => {
  for (const language of languages) {
    const page = pageOf(association, language, door)
    for (const id of pageIds) {
      const title = id === 'home' ? page.story.hero[language].title : page.words.pages[id]
      app.get(pathOf(association, language, id), c =>
        c.html(shell(page, { id, title, main: contents[id](page) })),
      )
    }
    const start = linkTo(page, 'home')
    app.get(start.slice(0, -1), c => c.redirect(start))
  }
  app.get(`/${association.id}/site.css`, c =>
    c.body(styleSheet(association), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )
  const { look, news: items } = storyOf(association.id)
  const pictures = {
    'icon.svg': iconFile(look, paletteOf(association).primary),
    'scene.svg': sceneFile(look, association),
    ...Object.fromEntries(
      items.map(({ slug, view }) => [`scene/${slug}.svg`, sceneFile(look, association, view)]),
    ),
  }
  for (const [name, drawing] of Object.entries(pictures))
    app.get(`/${association.id}/${name}`, c => c.body(drawing, 200, { 'Content-Type': 'image/svg+xml' }))
}

const styleSheet = (association: DemoAssociation): string => {
  const { look } = storyOf(association.id)
  const { sky } = paintsOf(look, association)
  return [
    paletteCss(':root', { ...paletteOf(association), sky }),
    sharedSheet,
    readSheet(`looks/${look}`),
  ].join('\n')
}

const headersFor = (door: string): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src ${door}`,
    `connect-src ${door} ${door.replace(/^http/, 'ws')}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
})

const missing = (path: string, associations: readonly DemoAssociation[], door: string): Markup => {
  const [, id, second] = path.split('/')
  const association = associations.find(each => each.id === id)
  if (!association) return nowhere(door)
  const page = pageOf(association, second === 'cy' ? 'cy' : 'en', door)
  const words = page.words.missing
  const main = html`${pageTop(page, words.title, words.lead)}
<p class="wide band buttons"><a class="button" href="${linkTo(page, 'home')}">${words.home}</a> ${doorLink(page, 'chat', words.chat, 'button quiet')}</p>`
  return shell(page, { id: null, title: words.title, main })
}

const nowhere = (door: string): Markup => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>No such website</title></head>
<body><main><h1>No such website</h1><p>There is no demonstration website at this address. <a href="${door}/">See them all</a>.</p>
<p lang="cy">Nid oes gwefan arddangos yn y cyfeiriad hwn. <a href="${door}/">Gweld pob un</a>.</p></main></body>
</html>
`

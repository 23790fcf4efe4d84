import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type App, createApp } from '../server/app.ts'
import type { Config } from '../server/config.ts'
import { coloursOf } from '../server/http/door.ts'
import { createLog } from '../server/log.ts'
import { type LoadedProfile, loadProfiles } from '../server/profiles.ts'
import type { DemoAssociation } from './association.ts'
import { advisers } from './cast.ts'
import { demoFrontPage, demoFrontPageCss, demoFrontPageIcon } from './front-page.ts'
import { demoSites } from './sites.ts'

export type Demonstration = App & {
  /** The origin of the associations' websites. */
  readonly sitesOrigin: string
}

/**
 * The demonstration as one app: the five policies and Willow, with assumptions for what they leave unsaid, and websites
 * that embed them on the next port. The caller adds the advisers.
 */
export async function createDemonstration(config: Config): Promise<Demonstration> {
  const sitesPort = config.port + 1
  const sitesOrigin = `http://localhost:${sitesPort}`
  const { profiles } = loadProfiles({
    folder: config.associations,
    bankHolidaysFile: config.bankHolidays,
    now: config.startAt ?? new Date().toISOString(),
    assumptions: { file: 'demo/assumptions.yaml', fill: { demo_port: String(sitesPort) } },
  })
  const associations = [...profiles.values()].map(demoAssociation)

  const extra = new Hono()
  extra.get('/', context =>
    context.html(
      demoFrontPage({
        associations: associations.map(association => ({
          ...association,
          assumed: assumedOf(profiles.get(association.id)),
          advisers: advisers.filter(adviser => adviser.association === association.id),
        })),
        sitesOrigin,
        staffUrl: `${config.url}/staff`,
        icon: '/demo-icon.svg',
      }),
    ),
  )
  extra.get('/demo.css', context =>
    context.body(demoFrontPageCss, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )

  extra.get('/demo-icon.svg', context =>
    context.body(demoFrontPageIcon, 200, { 'Content-Type': 'image/svg+xml' }),
  )

  const app = await createApp(config, { associations: profiles, log: createLog(config.logLevel), extra })
  const sites = createAdaptorServer({
    fetch: demoSites({ associations, doorstep: config.url }).fetch,
  }) as Server
  return {
    ...app,
    sitesOrigin,
    async listen() {
      sites.listen(sitesPort)
      await once(sites, 'listening')
      await app.listen()
    },
    async close() {
      if (sites.listening) {
        const closed = once(sites, 'close')
        sites.close()
        sites.closeAllConnections()
        await closed
      }
      await app.close()
    },
  }
}

function demoAssociation(loaded: LoadedProfile): DemoAssociation {
  const { id, name, short_name: shortName, contacts, nation } = loaded.profile
  return {
    id,
    name,
    shortName,
    ...coloursOf(loaded),
    phone: contacts?.phone ?? null,
    email: contacts?.email ?? null,
    nation: nation.value,
  }
}

/** Every assumed field with its value, for the list on the front page. */
function assumedOf(loaded: LoadedProfile | undefined): { field: string; value: string }[] {
  return (loaded?.assumed ?? []).map(field => {
    const value = field
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], loaded?.profile)
    return { field, value: typeof value === 'string' ? value : JSON.stringify(value) }
  })
}
